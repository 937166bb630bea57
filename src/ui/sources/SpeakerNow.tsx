import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'

/** Who speaks now, with the article's own words that say so. Changes in silence: W asks aloud. */
export function SpeakerNow() {
  const speaker = useReaderState((state) => state.speaker)
  const text = useReaderState((state) => state.article?.article.text)
  const evidence = speaker?.evidence && text?.slice(speaker.evidence.start, speaker.evidence.end)
  return (
    <section className="speaker" aria-labelledby="speaker-heading">
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
