import { getDocumentProxy } from 'unpdf'
import { SaysoError } from '../../../../contract/failure.ts'
import { composeBlocks } from '../../../../core/article/compose.ts'
import { articleFromBlocks } from '../../../../core/article/from-blocks.ts'
import type { Incoming, ReadDocument } from '../format.ts'
import { type Line, toLines } from './lines.ts'
import { findFurniture, type PageLines } from './page-furniture.ts'
import { toParagraphs } from './paragraphs.ts'

const MAX_PAGES = 1000

/** @throws {SaysoError} "protected", "damaged", or "no-text" where its pages are pictures */
export async function readPdf({ bytes, name }: Incoming): Promise<ReadDocument> {
  const document = await open(bytes, name)
  try {
    const count = Math.min(document.numPages, MAX_PAGES)
    const pages: PageLines[] = []
    let pictures = 0
    for (let number = 1; number <= count; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      // a page that was cropped does not begin at 0
      const [, bottom = 0, , top = 0] = page.view
      const pieces = items.flatMap((item) => {
        if (!('str' in item)) return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
        // text that does not run from left to right along the page is a mark on it
        if (Math.abs(b) > Math.abs(a)) return []
        const size = item.height || Math.hypot(a, b)
        return [{ text: item.str, x, y: y - bottom, width: item.width, size }]
      })
      const lines = toLines(pieces, number - 1)
      if (lines.length === 0) pictures++
      pages.push({ lines, height: top - bottom })
      page.cleanup()
    }
    if (pictures === count)
      throw new SaysoError(
        'no-text',
        `${name} has no text in it: its pages are pictures, as from a scanner. Let a program for text recognition (OCR) add the text, and open it again.`,
      )
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    return toArticle(pages, info as Readonly<Record<string, unknown>>, {
      pictures,
      more: document.numPages - count,
    })
  } catch (thrown) {
    if (thrown instanceof SaysoError) throw thrown
    throw damaged(name, thrown)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, name: string) {
  try {
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'PasswordException')
      throw new SaysoError(
        'protected',
        `${name} has a password. Open it in a PDF program, save it without the password, and open that.`,
        { cause: thrown },
      )
    throw damaged(name, thrown)
  }
}

const damaged = (name: string, cause: unknown) =>
  new SaysoError('damaged', `${name} is damaged or not whole. Get it again, and open that.`, {
    cause,
  })

function toArticle(
  pages: readonly PageLines[],
  info: Readonly<Record<string, unknown>>,
  { pictures, more }: { readonly pictures: number; readonly more: number },
): ReadDocument {
  const furniture = findFurniture(pages)
  const lines: Line[] = pages.flatMap((page) => page.lines.filter((line) => !furniture.has(line)))
  const drafts = toParagraphs(lines.length > 0 ? lines : pages.flatMap((page) => page.lines))
  const said = (key: string) => {
    const value = info[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const heading = drafts.slice(0, 5).find(({ role }) => role === 'heading')?.text ?? null
  const named = said('Title')
  const article = articleFromBlocks({
    ...composeBlocks(drafts),
    // programs write the file's name there: not a title
    title:
      heading ??
      (named && !/^Microsoft |\.(?:docx?|pdf|indd|qxd|tex)$|^untitled/i.test(named) ? named : null),
    byline: said('Author'),
    outlet: null,
    // when the file was made is not when its words were written
    date: null,
    language: languageOf(said('Language')),
    address: null,
    leftOut: [...new Set([...furniture].map(({ text }) => text))],
  })
  const notices = [
    pictures > 0
      ? `${pictures === 1 ? 'One page is a picture' : `${pictures} pages are pictures`} without text and can’t be read.`
      : null,
    more > 0 ? `Only the first ${MAX_PAGES} pages are read; ${more} more are not.` : null,
  ].filter((notice) => notice !== null)
  return { article, notice: notices.join(' ') || null }
}

const languageOf = (tag: string | null) =>
  tag && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : 'en'
