import { useMemo } from 'react'
import type { Source } from '../../core/attribution/types.ts'
import { findMatters, type Matters, type Passage } from '../../core/matters/find-matters.ts'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import type { OpenArticle } from '../reader/state.ts'
import { sourceTitle } from '../sources/names.ts'
import { Shape } from '../sources/Shape.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogClose } from './DialogClose.tsx'
import { usePlayFrom } from './use-play-from.ts'

/** So many words of a passage name its button. */
const WORDS_NAMED = 6
/** So many of the words that passages share head them. */
const WORDS_SHOWN = 4

interface Shared {
  readonly article: OpenArticle
  /** The voice plays; otherwise a screen reader is taken there. */
  readonly voice: boolean
  readonly onPlay: (offset: number, only: string | null) => void
}

function PassageView({ article, voice, onPlay, start, end }: Shared & Passage) {
  const words = article.article.text.slice(start, end).trim()
  const begin = words.split(/\s+/u).slice(0, WORDS_NAMED).join(' ')
  return (
    <li>
      <blockquote lang={article.page.language}>{words}</blockquote>
      <button
        type="button"
        className="button outlined"
        aria-label={message(voice ? 'side.play.of' : 'side.go.of', { words: begin })}
        onClick={() => onPlay(start, null)}
      >
        {message(voice ? 'side.play' : 'side.go')}
      </button>
    </li>
  )
}

interface SourceWordsProps extends Shared {
  readonly source: Source
  readonly passages: readonly Passage[]
}

/** What one source says, in the order of the article. */
function SourceWords({ source, passages, ...shared }: SourceWordsProps) {
  const mark = shared.article.page.marks.get(source.id)
  const name = sourceTitle(source)
  const [first] = passages
  if (!first) return null
  return (
    <section className={`side-source source-${mark?.color}`}>
      <h4>
        {mark && <Shape mark={mark} />} {name}
      </h4>
      <ul>
        {passages.map((passage) => (
          <PassageView key={passage.start} {...shared} {...passage} />
        ))}
      </ul>
      {shared.voice && (
        <button
          type="button"
          className="button outlined"
          aria-label={message('side.play-source.of', { name })}
          onClick={() => shared.onPlay(first.start, source.id)}
        >
          {message('side.play-source')}
        </button>
      )}
    </section>
  )
}

interface ColumnsProps extends Shared {
  readonly passages: readonly Passage[]
}

/** The sources of some passages beside each other. */
function Columns({ passages, ...shared }: ColumnsProps) {
  return (
    <div className="side-sources">
      {shared.article.attribution.sources.map((source) => (
        <SourceWords
          key={source.id}
          {...shared}
          source={source}
          passages={passages.filter(({ sourceId }) => sourceId === source.id)}
        />
      ))}
    </div>
  )
}

function mattersOf({ article, attribution, turns }: OpenArticle): Matters {
  const passages = turns.flatMap(({ start, end, sourceId }) =>
    sourceId === null ? [] : [{ start, end, sourceId }],
  )
  const names = attribution.sources.map(({ name }) => name)
  return findMatters(article.text, passages, names)
}

function intro({ matters, rest }: Matters): string {
  if (matters.length) return message('side.intro')
  return message(rest.length ? 'side.intro.none' : 'side.none')
}

/** What sources say of the same matter: verbatim, in order, each passage to be played. */
export function SideBySideDialog({ onClose }: { readonly onClose: () => void }) {
  const article = useReaderState((state) => state.article)
  const { voice, playFrom } = usePlayFrom(onClose)
  const found = useMemo(() => article && mattersOf(article), [article])
  const word = (own: string) => message('side.matter.word', { word: own })
  return (
    <Dialog heading={message('side.heading')} className="side" fromTop onClose={onClose}>
      {article && found && (
        <>
          <p>{intro(found)}</p>
          {found.matters.map(({ words, passages }) => (
            <section key={passages[0]?.start} className="matter">
              <h3>{words.slice(0, WORDS_SHOWN).map(word).join(' ')}</h3>
              <Columns article={article} voice={voice} onPlay={playFrom} passages={passages} />
            </section>
          ))}
          {found.rest.length > 0 && (
            <section className="matter">
              <h3>{message(found.matters.length ? 'side.rest' : 'side.each')}</h3>
              <Columns article={article} voice={voice} onPlay={playFrom} passages={found.rest} />
            </section>
          )}
        </>
      )}
      <DialogClose onClose={onClose} />
    </Dialog>
  )
}
