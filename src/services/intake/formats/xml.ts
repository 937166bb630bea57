import { Parser } from 'htmlparser2'
import { SaysoError } from '../../../contract/failure.ts'

/** An element of an XML file, without its prefix, and the words directly in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * The elements of a small XML file in the order in which they end. Entities that the file defines itself are not
 * expanded: a file that defines any is refused.
 * @param name how messages call it
 * @throws {SaysoError} "harmful"
 */
export function readXml(bytes: Uint8Array | undefined, name: string): XmlElement[] {
  if (!bytes) return []
  const xml = new TextDecoder('utf-8').decode(bytes)
  refuseEntities(xml, name)
  const found: XmlElement[] = []
  const open: { name: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) =>
        void open.push({ name: tag.replace(/^.*:/, ''), attributes, text: '' }),
      ontext(words) {
        const last = open.at(-1)
        if (last) last.text += words
      },
      onclosetag() {
        const last = open.pop()
        if (last) found.push({ ...last, text: last.text.trim() })
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return found
}

/** @throws {SaysoError} "harmful" for XML that defines entities: no document needs that, and bombs are made so */
export function refuseEntities(xml: string, name: string): void {
  if (/<!ENTITY/i.test(xml))
    throw new SaysoError(
      'harmful',
      `${name} was not opened: it defines XML entities, as files do that are made to fill the memory.`,
    )
}
