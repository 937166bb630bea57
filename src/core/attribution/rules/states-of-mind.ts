import type { Stream } from '../reading/streams.ts'
import { words } from '../reading/word-lists.ts'
import { contentSpan, type Finding, spanOf } from './finding.ts'
import { subjectBefore } from './subjects.ts'

const BE = /^(?:is|are|was|were|remains|remain|remained|been|'s|’s|'re|’re|seems|seemed)$/
export const MINDS = words(`
  adamant convinced confident certain sure concerned worried afraid hopeful optimistic sceptical skeptical
  doubtful critical clear positive pessimistic dismissive scathing unconvinced alarmed fearful proud`)

/** Finds "She is adamant she would speak up", "are concerned that …", "were critical of …". */
export function findStatesOfMind(stream: Stream): Finding[] {
  const { items } = stream
  return items.flatMap((item, i): Finding[] => {
    if (!MINDS.has(item.lower)) return []
    let b = i - 1
    while (items[b]?.pos === 'ADV') b--
    if (!BE.test(items[b]?.lower ?? '')) return []
    const subject = subjectBefore(stream, b)
    const next = items[i + 1]
    if (!subject || !next || /^(?:it|there|i|we|you)$/.test(items[subject.first]?.lower ?? ''))
      return []
    const of =
      /^(?:of|about)$/.test(next.lower) &&
      /^(?:critical|dismissive|scathing|sceptical|skeptical|doubtful|worried|concerned)$/.test(
        item.lower,
      )
    const clause = next.lower === 'that' || (next.chunk >= 0 && i + 3 < items.length)
    if (!of && !clause) return []
    const cut = items.findIndex(
      (other, at) =>
        at > i && other.text === ',' && /^(?:with|but|and)$/.test(items[at + 1]?.lower ?? ''),
    )
    const content = contentSpan(items, i + 1, cut > 0 ? cut - 1 : items.length - 1)
    if (!content) return []
    return [
      {
        rule: 'state-of-mind',
        stream,
        subject,
        cue: spanOf(items, i, i),
        lemma: item.lower,
        content: [content],
        addressee: null,
        unstated: false,
        nested: false,
      },
    ]
  })
}
