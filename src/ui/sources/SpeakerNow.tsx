import { useEffect, useRef } from 'react'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'

/** Brings `section` into view: within the panel, and in the page only if that disturbs nobody who follows the voice. */
function reveal(section: HTMLElement, mayMovePage: boolean): void {
  const panel = section.parentElement
  if (panel && panel.scrollHeight > panel.clientHeight) panel.scrollTop = section.offsetTop
  else if (mayMovePage) section.scrollIntoView({ block: 'nearest' })
}

/** Who speaks now, with the article's own words that say so. Changes in silence: W asks aloud. */
export function SpeakerNow() {
  const speaker = useReaderState((state) => state.speaker)
  const text = useReaderState((state) => state.article?.article.text)
  const asked = useReaderState((state) => state.asked)
  const playing = useReaderState((state) => state.player === 'playing')
  const section = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question asked, not a voice that stops, moves the view
  useEffect(() => {
    if (asked && section.current) reveal(section.current, !playing)
  }, [asked])
  const evidence = speaker?.evidence && text?.slice(speaker.evidence.start, speaker.evidence.end)
  return (
    <section ref={section} className="speaker" aria-labelledby="speaker-heading">
      <h2 id="speaker-heading">{message('speaker.heading')}</h2>
      {speaker ? (
        <p>
          {speaker.summary}
          {evidence && (
            <>
              {' '}
              {message('speaker.evidence')} <strong>“{evidence}”</strong>.
            </>
          )}
          {speaker.mention && <> {speaker.mention}</>}
        </p>
      ) : (
        <p className="quiet">{message('speaker.empty')}</p>
      )}
      <ActionButton action="who" className="button outlined">
        {message('action.who')}
      </ActionButton>
    </section>
  )
}
