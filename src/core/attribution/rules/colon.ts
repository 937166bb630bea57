import type { Stream } from '../reading/streams.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, spanOf } from './finding.ts'
import type { Subject } from './subject.ts'
import { clauseSubject, endsClause } from './subjects.ts'

/** A colon brings it in. */
export const COLON = [':']

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

const WORDS_OF =
  /^(?:verdict|word|message|statement|reaction|response|view|tip|question|note|comment|advice|warning)$/

/** "Wave of the day, from Ann Lee: …", "First verdict from the Institute for Bees: …" */
function senderBefore(stream: Stream, colon: number): Subject | null {
  const { items, chunks } = stream
  for (let i = colon - 2; i > Math.max(0, colon - 10); i--) {
    const item = items[i]
    if (!item || item.text === ',') return null
    if (item.lower !== 'from' && !(item.lower === 'by' && items[i - 1]?.text === ',')) continue
    const before = items[i - 1]
    if (before?.text !== ',' && !WORDS_OF.test(before?.lower ?? '')) return null
    const index = items[i + 1]?.chunk ?? -1
    if (chunks[index]?.first !== i + 1) return null
    const subject = extendRight(stream, index, colon)
    return subject.last === colon - 1 ? subject : null
  }
  return null
}
