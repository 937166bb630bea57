import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFile } from 'atomically'
import { z } from 'zod'
import { SaysoError } from '../../contract/failure.ts'
import { correction } from '../../contract/schemas.ts'
import type { Correction } from '../../core/corrections/types.ts'

/** The corrections of one article, as a small JSON file. */
export interface Shelf {
  readonly file: string
  /**
   * None where there is no file.
   * @throws {SaysoError} "unreadable" where the file is damaged; it is left as it is
   */
  load(): Promise<readonly Correction[]>
  /** @throws {SaysoError} "unwritable" */
  save(corrections: readonly Correction[]): Promise<void>
}

const content = z.object({ version: z.literal(1), corrections: z.array(correction) })

/** Beside the article: "news.txt" has its corrections in "news.txt.sayso.json". */
export function shelfBeside(articlePath: string): Shelf {
  return shelfAt(`${articlePath}.sayso.json`)
}

/** For an article that has no file of its own, or none that is known: by its text, in a folder of Sayso's. */
export function shelfOfText(folder: string, text: string): Shelf {
  return shelfAt(join(folder, `${createHash('sha256').update(text).digest('hex')}.json`))
}

function shelfAt(file: string): Shelf {
  return {
    file,
    async load() {
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
        throw new SaysoError('unreadable', `The corrections in ${file} can't be read.`, { cause })
      }
      try {
        return content.parse(JSON.parse(text)).corrections
      } catch (cause) {
        throw new SaysoError(
          'unreadable',
          `The corrections in ${file} are damaged. Mend or remove the file; Sayso leaves it as it is.`,
          { cause },
        )
      }
    },
    async save(corrections) {
      try {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, `${JSON.stringify({ version: 1, corrections }, null, 2)}\n`)
      } catch (cause) {
        throw new SaysoError(
          'unwritable',
          `The correction holds until you close the article: ${file} can't be written.`,
          { cause },
        )
      }
    },
  }
}
