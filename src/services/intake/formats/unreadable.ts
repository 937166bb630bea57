import { SaysoError } from '../../../contract/failure.ts'
import { head, type Incoming } from './format.ts'
import { isZip, listZip } from './zip/open-zip.ts'

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /^\u00d0\u00cf\p{Cc}\u00e0/u,
    'is an old Word document, or one with a password. Save it as DOCX without a password',
  ],
  [
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{4}\0\0|RIFF.{4}WEBP|II\*\0|MM\0\*)/s,
    'is a picture. Sayso reads text',
  ],
  [/^(?:ID3|OggS|fLaC|RIFF.{4}WAVE|\u00ff\u00fb)/s, 'is a sound file. Sayso reads text'],
  [/^.{4}ftyp/s, 'is a video or sound file. Sayso reads text'],
  [
    /^(?:\p{Cc}\u008b|7z\u00bc\u00af|Rar!|BZh)/u,
    'is a packed archive. Unpack it and open a file in it',
  ],
  [/^(?:\u007fELF|MZ)/, 'is a program. Sayso reads text'],
  [/^.{60}BOOKMOBI/s, 'is a Kindle book. Sayso reads EPUB'],
]

/**
 * Names what a file is that is none of the formats.
 * @throws {SaysoError} "binary", in words that say what to do
 */
export function refuseUnreadable({ bytes, name }: Incoming): void {
  const start = head(bytes, 80)
  // text may begin with the same letters
  const isBinary = bytes.subarray(0, 4096).includes(0)
  const known = isBinary ? KNOWN.find(([pattern]) => pattern.test(start))?.[1] : undefined
  if (start.startsWith('{\\rtf'))
    throw new SaysoError(
      'binary',
      `${name} is a rich text document (RTF). Save it as DOCX or plain text.`,
    )
  if (known) throw new SaysoError('binary', `${name} ${known}.`)
  if (!isZip(bytes)) return
  const paths = listZip(bytes)
  if (paths.length === 0)
    throw new SaysoError('damaged', `${name} is damaged or not whole. Get it again, and open that.`)
  if (paths.some((path) => /^(?:META-INF\/container\.xml|word\/document\.xml)$/.test(path))) return
  if (paths.includes('content.xml'))
    throw new SaysoError('binary', `${name} is an OpenDocument file. Save it as DOCX.`)
  throw new SaysoError('binary', `${name} is a packed archive. Unpack it and open a file in it.`)
}
