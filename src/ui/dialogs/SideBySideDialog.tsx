import type { Source } from '../../core/attribution/types.ts'
import type { Turn } from '../../core/playback/turns.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import type { OpenArticle } from '../reader/state.ts'
import { sourceTitle } from '../sources/names.ts'
import { Shape } from '../sources/Shape.tsx'
import { Dialog } from './Dialog.tsx'

/** So many words of a passage name its button. */
const WORDS_NAMED = 6

interface SourceWordsProps {
  readonly article: OpenArticle
  readonly source: Source
  readonly turns: readonly Turn[]
  readonly onPlay: (offset: number, only: string | null) => void
}

/** All that one source says, in the order of the article. */
function SourceWords({ article, source, turns, onPlay }: SourceWordsProps) {
  const mark = article.page.marks.get(source.id)
  const name = sourceTitle(source)
  const [first] = turns
  if (!first) return null
  return (
    <section className={`side-source source-${mark?.color}`}>
      <h3>
        {mark && <Shape mark={mark} />} {name}
      </h3>
      <button
        type="button"
        className="button outlined"
        aria-label={message('side.play-source.of', { name })}
        onClick={() => onPlay(first.start, source.id)}
      >
        {message('side.play-source')}
      </button>
      <ul>
        {turns.map(({ start, end }) => {
          const words = article.article.text.slice(start, end).trim()
          const begin = words.split(/\s+/u).slice(0, WORDS_NAMED).join(' ')
          return (
            <li key={start}>
              <blockquote lang={article.page.language}>{words}</blockquote>
              <button
                type="button"
                className="button outlined"
                aria-label={message('side.play.of', { words: begin })}
                onClick={() => onPlay(start, null)}
              >
                {message('side.play')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What each source says of the matter: verbatim, in order, each passage to be played. */
export function SideBySideDialog({ onClose }: { readonly onClose: () => void }) {
  const reader = useReader()
  const article = useReaderState((state) => state.article)
  const play = (offset: number, only: string | null) => {
    onClose()
    reader.playFrom(offset, only)
  }
  const sources = article?.attribution.sources ?? []
  return (
    <Dialog heading={message('side.heading')} className="side" onClose={onClose}>
      <p>{message(sources.length ? 'side.intro' : 'side.none')}</p>
      <div className="side-sources">
        {article &&
          sources.map((source) => (
            <SourceWords
              key={source.id}
              article={article}
              source={source}
              turns={article.turns.filter((turn) => turn.sourceId === source.id)}
              onPlay={play}
            />
          ))}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button filled" onClick={onClose}>
          {message('dialog.close')}
        </button>
      </div>
    </Dialog>
  )
}
