import type { Opened } from '../../contract/schemas.ts'
import type { Segment, Source } from '../../core/attribution/types.ts'
import { countAttributions } from '../../core/script/roll-call.ts'
import type { Steps } from '../../core/steps.ts'
import { message } from '../messages/message.ts'
import { markSources, type SourceMark } from '../sources/marks.ts'
import { layOutRows, type Row, type RowBlock } from './rows.ts'

/** All that the page shows of an open article, made once when it opens. */
export interface PageModel {
  readonly text: string
  readonly language: string
  readonly title: string
  /** The title's own rows; null where the title is Sayso's and stands nowhere in the text. */
  readonly titleRows: readonly Row[] | null
  /** The blocks below the title. */
  readonly blocks: readonly RowBlock[]
  readonly sources: ReadonlyMap<string, Source>
  readonly marks: ReadonlyMap<string, SourceMark>
  /** How often each source speaks: attributions, not segments. */
  readonly counts: ReadonlyMap<string, number>
  /** How each source first put its words out, where the text says so. */
  readonly media: ReadonlyMap<string, NonNullable<Segment['medium']>>
}

function firstMedia(segments: readonly Segment[]): PageModel['media'] {
  const media = new Map<string, NonNullable<Segment['medium']>>()
  for (const { sourceId, medium } of segments)
    if (sourceId !== null && medium !== null && !media.has(sourceId)) media.set(sourceId, medium)
  return media
}

/** Makes the page of an open article, a block at a step. */
export function* createPageModel(opened: Opened): Steps<PageModel> {
  const { article, attribution } = opened
  const rows = yield* layOutRows(article, attribution)
  const first = article.blocks[0]
  const firstWords = first ? article.text.slice(first.start, first.end) : ''
  const titled = first?.role === 'heading' && firstWords.trim() === article.title?.trim()
  const named = article.outlet ? message('article.from', { outlet: article.outlet }) : opened.name
  yield
  return {
    text: article.text,
    language: article.language,
    title: titled ? firstWords : (article.title ?? named),
    titleRows: titled ? (rows[0]?.rows ?? null) : null,
    blocks: titled ? rows.slice(1) : rows,
    sources: new Map(attribution.sources.map((source) => [source.id, source])),
    marks: markSources(attribution.sources),
    counts: countAttributions(attribution),
    media: firstMedia(attribution.segments),
  }
}
