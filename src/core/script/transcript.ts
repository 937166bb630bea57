import type { Article } from '../article/types.ts'
import type { Script, Spoken } from './types.ts'

/**
 * The script as text to read: labels in square brackets, a blank line between the article's blocks.
 * @param say what is printed for an utterance; by default its words
 */
export function transcript(
  article: Article,
  script: Script,
  say: (utterance: Spoken) => string = ({ text }) => text,
): string {
  let text = ''
  let block: number | undefined
  let heardTo = -1
  for (const utterance of script) {
    if (utterance.type !== 'label' && utterance.type !== 'content') continue
    const own = article.sentences[utterance.sentence]?.block
    if (block !== undefined && own !== block) text += '\n\n'
    else if (text !== '' && !(utterance.type === 'content' && utterance.span.start === heardTo))
      text += ' '
    block = own
    heardTo = utterance.type === 'content' ? utterance.span.end : -1
    text += utterance.type === 'label' ? `[${say(utterance)}]` : say(utterance)
  }
  return text === '' ? '' : `${text}\n`
}
