import type { Stream } from '../reading/streams.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, spanOf } from './finding.ts'
import { clauseSubject, endsClause, type Subject } from './subjects.ts'

/** Finds `X: "…"` and `X was philosophical: "…"`: a quotation that a colon brings in, without a verb of saying. */
export function findColonQuotes(stream: Stream): Finding[] {
  const { items, chunks } = stream
  const findings: Finding[] = []
  for (const [i, item] of items.entries()) {
    const quote = items[i + 1]
    if (item.text !== ':' || quote?.pos !== 'QUOTE' || !endsClause(quote) || i === 0) continue
    let from = 0
    for (let k = i - 1; k >= 0; k--) {
      if (/^[:;]$/.test(items[k]?.text ?? '')) {
        from = k + 1
        break
      }
    }
    const chunk = chunks[items[from]?.chunk ?? -1]
    const whole = chunk?.first === from ? extendRight(stream, items[from]?.chunk ?? -1, i) : null
    const subject = senderBefore(stream, i) ?? whole ?? clauseSubject(stream, i)
    const content = contentSpan(items, i + 1, i + 1)
    if (!subject || !content) continue
    const bare = whole !== null && (whole.appositive?.last ?? whole.last) >= i - 2
    findings.push({
      rule: bare ? 'name-colon' : 'clause-colon',
      stream,
      subject,
      cue: bare ? null : spanOf(items, subject.last + 1, i - 1),
      lemma: ':',
      content: [content],
      addressee: null,
      unstated: false,
      nested: false,
    })
  }
  return findings
}

/** "Wave of the day, from Ann Lee: …" */
function senderBefore(stream: Stream, colon: number): Subject | null {
  const { items, chunks } = stream
  const chunk = chunks[items[colon - 1]?.chunk ?? -1]
  if (chunk?.last !== colon - 1 || !/^(?:from|by)$/.test(items[chunk.first - 1]?.lower ?? ''))
    return null
  if (items[chunk.first - 2]?.text !== ',') return null
  return {
    first: chunk.first,
    last: chunk.last,
    appositive: null,
    from: chunk.first,
    shared: false,
  }
}
