import { SaysoError } from '../../contract/failure.ts'

/** Share of control characters above which a file is taken for binary, though it decodes as UTF-8. */
const MAX_CONTROL_SHARE = 0.02

/**
 * Bytes of a plain-text file to its text. A UTF-8 byte order mark is left out; nothing else changes.
 * @param name how the messages call the file
 * @throws {SaysoError} "empty", "binary" or "encoding", in words that say what to do
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.byteLength === 0)
    throw new SaysoError('empty', `${name} is empty: there is nothing to read.`)
  if (startsLikeUtf16(bytes))
    throw new SaysoError('encoding', `${name} is UTF-16 text. Save it as UTF-8 and open it again.`)
  if (bytes.includes(0))
    throw new SaysoError('binary', `${name} is not a text file. Sayso reads plain text in UTF-8.`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SaysoError(
      'encoding',
      `${name} is not UTF-8 text. If it is text in another encoding, save it as UTF-8 and open it again.`,
      { cause },
    )
  }
  if (text.trim() === '')
    throw new SaysoError('empty', `${name} holds only blank space: there is nothing to read.`)
  if (controlShare(text) > MAX_CONTROL_SHARE)
    throw new SaysoError('binary', `${name} is not a text file. Sayso reads plain text in UTF-8.`)
  return text
}

function startsLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isText = unit >= 32 || unit === 9 || unit === 10 || unit === 12 || unit === 13
    if (!isText || unit === 127) controls++
  }
  return controls / text.length
}
