import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { SaysoError } from '../../../../contract/failure.ts'

/** Share of control characters above which a file is taken for binary, though it decodes. */
const MAX_CONTROL_SHARE = 0.02
/** So many bytes tell an encoding; a guess from more costs time and says the same. */
const SAMPLE = 100_000

/**
 * Bytes of a text to the text: UTF-16 by its mark or its zeros, UTF-8 where it is valid, else the encoding that
 * the sender says, else what chardet takes it for. A byte order mark is left out; nothing else changes.
 * @param name how the messages call the file
 * @param said the encoding that the sender says; a wrong one counts for nothing where the bytes are valid UTF-8
 * @throws {SaysoError} "empty", "binary" or "encoding", in words that say what to do
 */
export function decodeText(bytes: Uint8Array, name: string, said: string | null = null): string {
  if (bytes.byteLength === 0)
    throw new SaysoError('empty', `${name} is empty: there is nothing to read.`)
  const text = decode(bytes, name, said)
  if (text.trim() === '')
    throw new SaysoError('empty', `${name} holds only blank space: there is nothing to read.`)
  if (controlShare(text) > MAX_CONTROL_SHARE) throw binary(name)
  return text
}

const DECLARED =
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})/i

/** As {@link decodeText}, for markup: what the page itself says counts where the sender says nothing. */
export function decodeMarkup(bytes: Uint8Array, name: string, said: string | null): string {
  const start = String.fromCharCode(...bytes.subarray(0, 2048))
  const declared = DECLARED.exec(start)
  return decodeText(bytes, name, said ?? declared?.[1] ?? declared?.[2] ?? null)
}

function decode(bytes: Uint8Array, name: string, said: string | null): string {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) throw binary(name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const declared = said !== null && !isUtf8(said) ? known(said) : null
    const text = declared === null ? guess(bytes) : iconv.decode(Buffer.from(bytes), declared)
    if (text === null || controlShare(text) > MAX_CONTROL_SHARE) throw unknown(name)
    return text
  }
}

const isUtf8 = (encoding: string) => /^utf-?8$/i.test(encoding)

/** What browsers take for something else than its name says. */
const AS_ON_THE_WEB: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
}

/** The encoding of a name; null where it is none. Not by TextDecoder: Node 20's has no quotation marks in Windows-1252. */
function known(encoding: string): string | null {
  const name = AS_ON_THE_WEB[encoding.toLowerCase()] ?? encoding
  return iconv.encodingExists(name) ? name : null
}

function byMark([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096)
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const units = length / 2
  if (odd > units * 0.7 && even < units * 0.05) return 'utf-16le'
  return even > units * 0.7 && odd < units * 0.05 ? 'utf-16be' : null
}

/** The text in the likeliest encoding that leaves no byte without a letter: an unfit one would lose words. */
function guess(bytes: Uint8Array): string | null {
  const likely = analyse(bytes.subarray(0, SAMPLE))
    .filter(({ name, confidence }) => confidence >= 10 && !isUtf8(name))
    .flatMap(({ name }) => known(name) ?? [])
  for (const encoding of new Set([...likely, 'windows-1252'])) {
    const text = iconv.decode(Buffer.from(bytes), encoding)
    if (!text.includes('\uFFFD')) return text
  }
  return null
}

const unknown = (name: string) =>
  new SaysoError(
    'encoding',
    `Sayso can't tell in which encoding ${name} is written. Save it as UTF-8 and open it again.`,
  )

const binary = (name: string) =>
  new SaysoError(
    'binary',
    `${name} is neither text nor another format that Sayso reads: HTML, EPUB, DOCX, PDF, Markdown, saved e-mail, plain text.`,
  )

function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isText = unit >= 32 || unit === 9 || unit === 10 || unit === 12 || unit === 13
    if (!isText || unit === 127) controls++
  }
  return controls / text.length
}
