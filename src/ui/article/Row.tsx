import { memo } from 'react'
import { message } from '../messages/message.ts'
import { Shape } from '../sources/Shape.tsx'
import { labelOf, spokenLabel } from './label.ts'
import type { PageModel } from './page-model.ts'
import type { Row, Voice } from './rows.ts'

interface LabelProps {
  readonly voice: Voice
  readonly model: PageModel
}

function colorClass(voice: Voice | undefined, model: PageModel): string {
  const mark = voice?.sourceId ? model.marks.get(voice.sourceId) : undefined
  return mark ? `source-${mark.color}` : 'source-none'
}

/** Beside the words on screen, before them for a screen reader. */
function MarginLabel({ voice, model }: LabelProps) {
  const label = labelOf(voice, model.sources)
  const mark = label.name && voice.sourceId ? model.marks.get(voice.sourceId) : undefined
  return (
    <span className={`label ${colorClass(voice, model)}`}>
      {label.name && (
        <span className="label-name">
          {mark && <Shape mark={mark} />} {label.name}
          <span className="visually-hidden">, </span>
        </span>
      )}
      <small>{label.details.join(' · ')}</small>
      <span className="visually-hidden">: </span>
    </span>
  )
}

/** Before one voice's words in a row of several voices. */
function InlineLabel({ voice, model }: LabelProps) {
  const mark = voice.sourceId ? model.marks.get(voice.sourceId) : undefined
  return (
    <span className={`inline-label ${colorClass(voice, model)}`}>
      {mark && <Shape mark={mark} />}
      <span className="visually-hidden">{spokenLabel(labelOf(voice, model.sources))}: </span>
    </span>
  )
}

interface RowProps {
  readonly row: Row
  readonly model: PageModel
}

/** One row: the label, then the article's own words, verbatim. `data-start` is their place in the text. */
export const RowView = memo(function RowView({ row, model }: RowProps) {
  const several = row.voices.length > 1
  const color = colorClass(row.voices[0], model)
  return (
    <span className={`row rule-${row.rule} ${color}`} data-row={row.start}>
      <span className="who" aria-hidden={several || undefined}>
        {row.voices.map((voice) => (
          <MarginLabel key={`${voice.sourceId} ${voice.quotedBy}`} voice={voice} model={model} />
        ))}
        {row.backToReport && <span className="visually-hidden">{message('who.report')}: </span>}
      </span>
      <span className="words">
        {row.runs.map((run) => {
          const voice = run.voice === null ? undefined : row.voices[run.voice]
          const words = model.text.slice(run.start, run.end)
          return voice ? (
            <span
              key={run.start}
              className={`run run-${voice.certainty === 'sure' ? voice.manner : 'unsure'} ${colorClass(voice, model)}`}
            >
              <InlineLabel voice={voice} model={model} />
              <span data-start={run.start}>{words}</span>
            </span>
          ) : (
            <span key={run.start} data-start={run.start}>
              {words}
            </span>
          )
        })}
      </span>
    </span>
  )
})
