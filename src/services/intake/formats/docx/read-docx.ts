import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaysoError } from '../../../../contract/failure.ts'
import type { Incoming, ReadDocument } from '../format.ts'
import { readHtml } from '../html/read-html.ts'
import { readXml, refuseEntities } from '../xml.ts'
import { openZip } from '../zip/open-zip.ts'

const STYLES = [
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Title'] => h1:fresh",
]

/** @throws {SaysoError} "damaged", "harmful" or "empty" */
export async function readDocx({ bytes, name }: Incoming): Promise<ReadDocument> {
  const entries = openZip(bytes, name, /\.(?:xml|rels)$/i)
  for (const [path, part] of entries)
    refuseEntities(new TextDecoder().decode(part), `${name} (${path})`)
  // mammoth unpacks by itself, without limits: it gets what has passed them, not packed
  const checked = zipSync(Object.fromEntries(entries), { level: 0 })
  let markup: string
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(checked) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    markup = result.value
  } catch (cause) {
    throw new SaysoError('damaged', `${name} is damaged or not a Word document.`, { cause })
  }
  const core = readXml(entries.get('docProps/core.xml'), name)
  const known = (wanted: string) => core.find((element) => element.name === wanted)?.text || null
  return readHtml(markup, {
    name,
    address: null,
    whole: true,
    known: { title: known('title'), byline: known('creator'), date: known('created') },
  })
}
