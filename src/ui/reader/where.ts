import {
  layOutWay,
  minutesOf,
  type Way,
  type Whereabouts,
} from '../../core/playback/whereabouts.ts'
import { formatRate, message } from '../messages/message.ts'
import type { ReaderState } from './state.ts'

/** "Paragraph 12 of 40 · about 3 minutes left", as it is shown. */
export function whereShown(state: ReaderState, way: Way): string {
  const here = way.at(state.place?.offset ?? 0)
  const left = minutesLeft(state, here)
  const shown = [placeIn(state, here)]
  // before anything is read, the whole time stands with the title
  if (state.place && left !== null) shown.push(message('where.left', { minutes: left }))
  return shown.join(' · ')
}

/** The same as it is told, with the heading that it is under. */
export function whereTold(state: ReaderState): string {
  const { article, place, settings } = state
  if (!article) return message('article.loading')
  const here = layOutWay(article, settings.listening.skip).at(place?.offset ?? 0)
  const left = minutesLeft(state, here)
  const told = [
    place ? '' : message('where.not-begun'),
    message('where.told', { place: placeIn(state, here) }),
    here.heading && message('where.told.heading', { heading: here.heading }),
    left !== null && message('where.told.left', { minutes: left, rate: formatRate(settings.rate) }),
  ]
  return told.filter(Boolean).join(' ')
}

/** How much of the article is behind the place, from 0 to 1, in hundredths. */
export function shareRead({ place }: ReaderState, way: Way): number {
  if (!place || way.words === 0) return 0
  return Math.round((1 - way.at(place.offset).wordsLeft / way.words) * 100) / 100
}

function placeIn({ article, place }: ReaderState, { paragraph, paragraphs }: Whereabouts): string {
  // how many there are in all of a long article is not known while only its opening is there
  if (article?.opening) return message('where.place.opening', { paragraph })
  return place
    ? message('where.place', { paragraph, paragraphs })
    : message('where.all', { paragraphs })
}

/** Null where nobody knows: the rest is not there yet, or a screen reader reads, or one source's words alone are played. */
function minutesLeft({ article, settings, only }: ReaderState, here: Whereabouts): number | null {
  if (article?.opening || settings.readBy === 'screen-reader' || only !== null) return null
  return minutesOf(here.wordsLeft, settings.rate)
}
