import type { Article, Span } from '../article/types.ts'
import { PROBABLY_BELOW, type Segment, type Source } from '../attribution/types.ts'
import type { CustomRow } from './casting.ts'
import type { Clause } from './clause.ts'
import { estimateSeconds } from './duration.ts'
import type { Heard } from './heard.ts'
import { isDescription, type LabelForm } from './label.ts'
import { mentionNames } from './naming.ts'
import type { Level } from './types.ts'

/** Within this time and one sentence, the same source needs no second label. */
const SAME_SOURCE_SECONDS = 20
/** Inside a long quotation the name comes again after so many words or sentences. */
const NAME_AGAIN_WORDS = 30
const NAME_AGAIN_SENTENCES = 2

/** How a clause is announced: by a label, by a sound alone, or not at all (it merely goes on). */
export type Announcement =
  | { readonly by: 'label'; readonly form: LabelForm }
  | { readonly by: 'sound' | 'nothing' }

const SOUND: Announcement = { by: 'sound' }
const NOTHING: Announcement = { by: 'nothing' }
const label = (form: LabelForm): Announcement => ({ by: 'label', form })

export interface Occasion {
  readonly article: Article
  readonly clause: Clause
  readonly sentence: number
  /** The first attributed segment of the clause. */
  readonly segment: Segment
  readonly source: Source | null
  readonly heard: Heard
  /** The words are the first of their block. */
  readonly newBlock: boolean
  /** Where the listener starts: a mention before it was not heard. */
  readonly from: number
}

/** Whether and how the level announces a clause. `row`: what the level `custom` does with its source. */
export function announce(level: Level, row: CustomRow, occasion: Occasion): Announcement {
  switch (level) {
    case 'off':
      return NOTHING
    case 'sounds':
      return goesOn(occasion) ? NOTHING : SOUND
    case 'brief':
      return brief(occasion)
    case 'standard':
      return standard(occasion)
    case 'full':
      return full(occasion)
    case 'custom':
      return custom(row, occasion)
  }
}

/** As Standard, as far as the row lets it. */
function custom(row: CustomRow, occasion: Occasion): Announcement {
  const announced = standard(occasion)
  if (announced.by === 'label' && row.label) return announced
  if (announced.by === 'nothing' || !row.sound || goesOn(occasion)) return NOTHING
  return SOUND
}

function brief(occasion: Occasion): Announcement {
  const { heard, segment } = occasion
  if (goesOn(occasion)) return NOTHING
  return heard.sourceId === segment.sourceId ? SOUND : label('name')
}

function full(occasion: Occasion): Announcement {
  if (!goesOn(occasion)) return label('full')
  return occasion.newBlock || isLong(occasion.heard) ? label('continues') : NOTHING
}

function standard(occasion: Occasion): Announcement {
  const { clause, segment, source, heard } = occasion
  if (goesOn(occasion)) {
    const again = (occasion.newBlock && segment.kind === 'direct') || isLong(heard)
    return again ? label('continues') : NOTHING
  }
  if (!source || segment.confidence < PROBABLY_BELOW) return label('full')
  // "reportedly" says itself that nobody is named
  if (source.kind === 'unstated') return SOUND

  const mention = segment.mention
  const leads = mention !== null && isHeardBefore(occasion, mention.start)
  const named = leads && isNamed(occasion, mention, source)
  const continuing = isContinuing(occasion)

  if (source.kind === 'anonymous' && isDescription(source))
    return heard.introduced.has(source.id) && continuing ? SOUND : label('full')
  if (named) return SOUND
  const cueLeads = segment.cue !== null && isHeardBefore(occasion, segment.cue.start)
  if (leads || cueLeads) return continuing ? SOUND : label('full')
  // the attribution comes after the words, or nowhere
  if (!continuing) return label('full')
  return occasion.newBlock || clause.start > startOfSentence(occasion) ? label('continues') : SOUND
}

/** The frame names the source: by the mention itself, or between it and its verb ("The mayor, Priya Raman, said"). */
function isNamed({ article, segment }: Occasion, mention: Span, source: Source): boolean {
  if (mentionNames(article.text.slice(mention.start, mention.end), source)) return true
  const { cue } = segment
  return cue !== null && article.text.slice(mention.end, cue.start).includes(source.name)
}

/** The clause is part of an attribution that the listener is in already. */
export function goesOn({ heard, segment }: Occasion): boolean {
  return segment.attribution !== null && heard.attribution === segment.attribution
}

/** The same source, by the same medium, spoke just before. */
function isContinuing({ heard, segment, sentence }: Occasion): boolean {
  return (
    heard.sourceId === segment.sourceId &&
    heard.medium === segment.medium &&
    sentence - heard.sentence <= 1 &&
    estimateSeconds(heard.narrationWords) <= SAME_SOURCE_SECONDS
  )
}

function isHeardBefore(occasion: Occasion, offset: number): boolean {
  return (
    offset < occasion.clause.contentStart &&
    offset >= startOfSentence(occasion) &&
    offset >= occasion.from
  )
}

function startOfSentence({ article, sentence }: Occasion): number {
  return article.sentences[sentence]?.start ?? 0
}

function isLong(heard: Heard): boolean {
  return (
    heard.wordsSinceName >= NAME_AGAIN_WORDS || heard.sentencesSinceName >= NAME_AGAIN_SENTENCES
  )
}
