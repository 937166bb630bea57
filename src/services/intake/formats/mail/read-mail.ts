import PostalMime from 'postal-mime'
import { SaysoError } from '../../../../contract/failure.ts'
import { parseText } from '../../../../core/article/parse.ts'
import { dayOf, type Incoming, type ReadDocument } from '../format.ts'
import { readHtml } from '../html/read-html.ts'

/** What newsletters put around their text: kept apart, for who wants to hear it. */
const AROUND =
  /\b(?:unsubscribe|view (?:this|it|the) .{0,20}in (?:your|a) browser|view in browser|manage (?:your )?(?:preferences|subscription)|why did i get this|you(?:’|')?re receiving this|you are receiving this|update your (?:email )?preferences|privacy policy|all rights reserved)\b/i

/** @throws {SaysoError} "empty" or "damaged" */
export async function readMail({ bytes, name }: Incoming): Promise<ReadDocument> {
  const message = await PostalMime.parse(bytes, { maxNestingDepth: 50 }).catch((cause) => {
    throw new SaysoError('damaged', `${name} is damaged or not an e-mail.`, { cause })
  })
  const title = message.subject?.trim() || null
  const sender = message.from?.name?.trim() || null
  const date = dayOf(message.date ?? null)
  if (message.html)
    return readHtml(message.html, {
      name,
      address: null,
      whole: true,
      around: AROUND,
      known: { title, outlet: sender, date },
    })
  const text = message.text?.trim() ?? ''
  if (text === '')
    throw new SaysoError('empty', `${name} has no text: its parts are attachments, or it is empty.`)
  const article = parseText(title === null ? text : `${title}\n\n${text}`, { outlet: sender })
  return {
    article: { ...article, title: title ?? article.title, date: date ?? article.date },
    notice: null,
  }
}
