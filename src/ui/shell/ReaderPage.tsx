import { type ReactNode, useMemo } from 'react'
import { writtenLabels } from '../../core/script/written-labels.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { sayInRows } from '../article/said.ts'
import { useVoiceMarks } from '../article/use-voice-marks.ts'
import { message } from '../messages/message.ts'
import { useReaderState, useShownArticle } from '../reader/context.ts'
import type { OpenArticle } from '../reader/state.ts'
import { SourcesPanel } from '../sources/SourcesPanel.tsx'
import { Transport } from '../transport/Transport.tsx'
import { ContentsButton } from './ContentsButton.tsx'
import { ReadingTime } from './ReadingTime.tsx'
import { useReadHere } from './use-read-here.ts'

/** While a screen reader reads: the labels of the level as text. */
function useSaid(article: OpenArticle | null) {
  const silent = useReaderState((state) => state.settings.readBy === 'screen-reader')
  const level = useReaderState((state) => state.settings.level)
  const custom = useReaderState((state) => state.settings.listening.custom)
  return useMemo(() => {
    if (!article || !silent) return null
    const labels = writtenLabels(article.article, article.attribution, { level, custom })
    return sayInRows(article.page, labels)
  }, [article, silent, level, custom])
}

/** The article, who speaks in it, and the playback bar. */
export function ReaderPage({ alert }: { readonly alert: ReactNode }) {
  const article = useShownArticle()
  const said = useSaid(article)
  const page = useReadHere()
  const opening = useReaderState((state) => state.opening)
  const { onPage, away, back, lineFocus } = useVoiceMarks()
  const meta = useMemo(
    () => (
      <>
        <ReadingTime />
        <ContentsButton />
      </>
    ),
    [],
  )
  const roll = useMemo(
    () =>
      article && (
        <p className="roll" dir="auto">
          {article.roll}
        </p>
      ),
    [article],
  )
  return (
    <>
      <main className="page" aria-busy={opening} ref={page}>
        {alert}
        {article ? (
          <ArticleView
            key={article.id}
            model={article.page}
            said={said}
            meta={meta}
            roll={roll}
            onPage={onPage}
          />
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
