import type { Article, Span } from '../core/article/types.ts'
import type { Attribution } from '../core/attribution/types.ts'
import { rollCall } from '../core/script/roll-call.ts'

/** The decisions of the attribution in words: for each attributed segment, what decided and from which words. */
export function explain(article: Article, attribution: Attribution): string {
  const names = new Map(attribution.sources.map((source) => [source.id, source]))
  const words = (span: Span | null) =>
    span ? `“${article.text.slice(span.start, span.end).replace(/\s+/g, ' ')}”` : 'none'
  const paragraphs = attribution.segments
    .filter((segment) => segment.kind !== 'narration')
    .map((segment) => {
      const source = segment.sourceId === null ? undefined : names.get(segment.sourceId)
      return [
        `${segment.start}–${segment.end} ${words(segment)}`,
        `  ${segment.kind}, ${source ? `${source.name} (${source.kind})` : 'source unclear'}, confidence ${segment.confidence.toFixed(2)}`,
        `  mention ${words(segment.mention)}, cue ${words(segment.cue)}${segment.medium ? `, ${segment.medium}` : ''}`,
        ...segment.evidence.map((step) => `  ${step.rule}: ${words(step.span)}`),
      ].join('\n')
    })
  if (paragraphs.length === 0) return `${rollCall(attribution, article.language)}\n`
  return `${paragraphs.join('\n\n')}\n`
}
