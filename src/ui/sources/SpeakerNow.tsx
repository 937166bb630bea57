import { useEffect, useLayoutEffect, useRef } from 'react'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { Why } from './Why.tsx'

/** Brings `section` into view: within the panel, and in the page only if that disturbs nobody who follows the voice. */
function reveal(section: HTMLElement, mayMovePage: boolean): void {
  const panel = section.parentElement
  if (panel && panel.scrollHeight > panel.clientHeight) panel.scrollTop = section.offsetTop
  else if (mayMovePage) section.scrollIntoView({ block: 'nearest' })
}

const CORRECT = 'correct-this'

/** There as long as there is something to undo. The focus does not get lost with it. */
function UndoButton() {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const own = place.current
    return () => {
      if (own?.contains(document.activeElement))
        document.getElementById(CORRECT)?.querySelector('button')?.focus()
    }
  }, [])
  return (
    <span ref={place}>
      <ActionButton action="undo-correction" className="button outlined">
        {message('action.undo-correction')}
      </ActionButton>
    </span>
  )
}

function OnlyButton() {
  const only = useReaderState((state) => state.only !== null)
  return (
    <ActionButton action="only-source" className="button outlined" pressed={only}>
      {message('button.only')}
    </ActionButton>
  )
}

/** Who speaks now, with the article's own words that say so. Changes in silence: W asks aloud. */
export function SpeakerNow() {
  const speaker = useReaderState((state) => state.speaker)
  const text = useReaderState((state) => state.article?.article.text)
  const asked = useReaderState((state) => state.asked)
  const corrected = useReaderState((state) => (state.article?.corrections ?? 0) > 0)
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
        <p dir="auto">
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
      {speaker && <Why />}
      <div className="speaker-tools">
        <ActionButton action="who" className="button outlined">
          {message('action.who')}
        </ActionButton>
        <span id={CORRECT}>
          <ActionButton action="correct" className="button outlined">
            {message('button.correct')}
          </ActionButton>
        </span>
        <OnlyButton />
        <ActionButton action="side-by-side" className="button outlined">
          {message('button.side-by-side')}
        </ActionButton>
        {corrected && <UndoButton />}
        <ActionButton action="say-differently" className="button outlined">
          {message('action.say-differently')}
        </ActionButton>
      </div>
    </section>
  )
}
