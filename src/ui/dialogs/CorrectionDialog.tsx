import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import type { CorrectionTarget } from '../reader/correction.ts'
import { sourceTitle } from '../sources/names.ts'
import { ANOTHER, type Answer, choiceOf } from './answer.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { SourceFields, SourceSelect } from './SourceFields.tsx'
import { useSubmission } from './use-submission.ts'

interface OptionProps {
  readonly group: string
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: () => void
  /** What more there is to say, once this is chosen. */
  readonly children?: ReactNode
}

function Option({ group, label, chosen, onChoose, children }: OptionProps) {
  const id = useId()
  return (
    <div className="option">
      <input id={id} type="radio" name={group} checked={chosen} onChange={onChoose} />
      <label htmlFor={id}>{label}</label>
      {chosen && children}
    </div>
  )
}

interface CorrectionDialogProps {
  readonly target: CorrectionTarget
  readonly onClose: () => void
}

/** Asks whose the words are that are being read. What was filled in stays when it cannot be saved. */
export function CorrectionDialog({ target, onClose }: CorrectionDialogProps) {
  const reader = useReader()
  const article = useReaderState((state) => state.article)
  const sources = article?.attribution.sources ?? []
  const others = sources.filter(({ id }) => id !== target.source?.id)
  const [answer, setAnswer] = useState<Answer>({
    type: 'source',
    who: target.possible?.id ?? (others.length ? '' : ANOTHER),
    name: '',
    kind: 'person',
    same: '',
  })
  const { problem, setProblem, send } = useSubmission()
  const form = useRef<HTMLFormElement>(null)
  const group = useId()
  const now = useId()
  const words = useId()
  const wrongId = useId()
  const wrong = problem ? wrongId : undefined

  const change = (next: Answer) => {
    setAnswer(next)
    setProblem(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const choice = choiceOf(answer, others)
    if ('missing' in choice) {
      setProblem(message(choice.missing))
      const fields = form.current?.querySelectorAll<HTMLInputElement>('select, [type="text"]')
      for (const field of fields ?? []) if (!field.value.trim()) field.focus()
      return
    }
    void send(async () => {
      const corrected = await reader.correct(target, choice)
      if (corrected) onClose()
      return corrected
    })
  }
  const option = (type: Answer['type'], label: string, fields?: ReactNode) => (
    <Option
      group={group}
      label={label}
      chosen={answer.type === type}
      onChoose={() => change({ ...answer, type })}
    >
      {fields}
    </Option>
  )

  return (
    <Dialog
      heading={message('correct.heading')}
      className="correct"
      describedBy={`${now} ${words}`}
      onClose={onClose}
    >
      <form ref={form} onSubmit={submit}>
        <p id={now}>{message('correct.now', { summary: target.summary })}</p>
        <blockquote id={words} lang={article?.page.language}>
          {target.words}
        </blockquote>
        <fieldset>
          <legend>{message('correct.question')}</legend>
          {option(
            'source',
            message(target.source ? 'correct.source.other' : 'correct.source'),
            <SourceFields sources={others} answer={answer} onChange={change} wrong={wrong} />,
          )}
          {!target.narration && option('narration', message('correct.narration'))}
          {target.source &&
            others.length > 0 &&
            option(
              'same',
              message('correct.same', { name: sourceTitle(target.source) }),
              <SourceSelect
                sources={others}
                value={answer.same}
                wrong={wrong}
                hint={message('correct.same.hint')}
                onChange={(same) => change({ ...answer, same })}
              />,
            )}
        </fieldset>
        <DialogFoot
          problemId={wrongId}
          problem={problem}
          submit={message('correct.save')}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
