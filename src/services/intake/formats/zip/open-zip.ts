import { unzipSync } from 'fflate'
import { MAX_FILE_BYTES } from '../../../../contract/contract.ts'
import { SaysoError } from '../../../../contract/failure.ts'
import { megabytes, tooLarge } from '../../too-large.ts'

/** What an archive may hold at most: books of pictures are larger, but no text is. */
const MAX_ENTRIES = 20_000
/** Of text and the markup around it, in bytes: three times what is read of a file that is not packed. */
const MAX_BYTES = 3 * MAX_FILE_BYTES
/** Text shrinks to a tenth; what shrinks much more, and is large, was made to fill the memory. */
const MAX_RATIO = 200
const LARGE = 10_000_000

/** The files of an archive by their paths. */
export type Entries = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks what is wanted of a ZIP archive, in memory; nothing is written anywhere.
 * @param name how messages call it
 * @throws {SaysoError} "damaged", "too-large", or "harmful" for paths that lead outside and for what would fill the memory
 */
export function openZip(bytes: Uint8Array, name: string, wanted: RegExp): Entries {
  let count = 0
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        count++
        if (count > MAX_ENTRIES || leadsOutside(file.name)) throw harmful(name)
        if (!wanted.test(file.name)) return false
        total += file.originalSize
        const ratio = file.originalSize / Math.max(1, file.size)
        if (file.originalSize > LARGE && ratio > MAX_RATIO) throw harmful(name)
        if (total > MAX_BYTES)
          throw tooLarge(`${name} holds more than ${megabytes(MAX_BYTES)} of text`)
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (thrown) {
    if (thrown instanceof SaysoError) throw thrown
    throw new SaysoError(
      'damaged',
      `${name} is damaged or not whole. Get it again, and open that.`,
      { cause: thrown },
    )
  }
}

const leadsOutside = (path: string) => /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)

const harmful = (name: string) =>
  new SaysoError(
    'harmful',
    `${name} was not opened: it is made like an archive that does harm (paths that lead outside of it, or far more data than such a document has).`,
  )

/** The paths in an archive, without unpacking: for knowing what it is. Empty where it can't be read. */
export function listZip(bytes: Uint8Array): readonly string[] {
  const paths: string[] = []
  try {
    unzipSync(bytes, {
      filter({ name }) {
        if (paths.length < MAX_ENTRIES) paths.push(name)
        return false
      },
    })
  } catch {
    // what is damaged is told when it is read
  }
  return paths
}

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3
