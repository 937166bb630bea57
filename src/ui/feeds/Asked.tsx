import { useId, useLayoutEffect, useRef } from 'react'
import { message } from '../messages/message.ts'
import type { Question } from './use-feeds.ts'

/** A question to the listener. The focus goes to its first answer, and back when it is answered. */
export function Asked(props: { readonly question: Question; readonly onAnswered: () => void }) {
  const { question, onAnswered } = props
  const words = useId()
  const answers = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const here = answers.current
    here?.querySelector('button')?.focus()
    return () => {
      const isHere = here?.contains(document.activeElement)
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field is in it
    <div role="group" aria-labelledby={words} className="asked">
      <p id={words}>{question.words}</p>
      <div ref={answers} className="section-tools">
        {question.answers.map(({ label, accept }) => (
          <button
            key={label}
            type="button"
            className="button filled"
            onClick={() => {
              onAnswered()
              accept()
            }}
          >
            {label}
          </button>
        ))}
        <button type="button" className="button outlined" onClick={onAnswered}>
          {message('dialog.cancel')}
        </button>
      </div>
    </div>
  )
}
