import { type ReactNode, useMemo } from 'react'
import { ArticleView } from '../article/ArticleView.tsx'
import { useVoiceMarks } from '../article/use-voice-marks.ts'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { SourcesPanel } from '../sources/SourcesPanel.tsx'
import { Transport } from '../transport/Transport.tsx'
import { ReadingTime } from './ReadingTime.tsx'

/** The article, who speaks in it, and the playback bar. */
export function ReaderPage({ alert }: { readonly alert: ReactNode }) {
  const article = useReaderState((state) => state.article)
  const opening = useReaderState((state) => state.opening)
  const { onPage, away, back, lineFocus } = useVoiceMarks()
  const meta = useMemo(() => <ReadingTime />, [])
  const roll = useMemo(() => article && <p className="roll">{article.roll}</p>, [article])
  return (
    <>
      <main className="page" aria-busy={opening}>
        {alert}
        {article ? (
          <ArticleView model={article.page} meta={meta} roll={roll} onPage={onPage} />
        ) : (
          <article id="article" tabIndex={-1} className="article">
            <p className="roll">{opening && message('article.loading')}</p>
          </article>
        )}
        <div ref={lineFocus} className="line-focus" hidden />
      </main>
      <SourcesPanel />
      <Transport
        notice={
          away && (
            <button type="button" className="button filled back-to-voice" onClick={back}>
              {message('follow.back')}
            </button>
          )
        }
      />
    </>
  )
}
