import { Fragment, memo } from 'react'
import type { WrittenLabel } from '../../core/script/written-labels.ts'
import { message } from '../messages/message.ts'
import { Shape } from '../sources/Shape.tsx'
import { labelOf, spokenLabel } from './label.ts'
import type { PageModel } from './page-model.ts'
import type { Row, Run, Voice } from './rows.ts'
import { partBySaid, type SaidByRow } from './said.ts'

interface LabelProps {
  readonly voice: Voice
  readonly model: PageModel
}

function colorClass(voice: Voice | undefined, model: PageModel): string {
  const mark = voice?.sourceId ? model.marks.get(voice.sourceId) : undefined
  return mark ? `source-${mark.color}` : 'source-none'
}

/** Beside the words, for the eye only: {@link SpokenLabel} says it. */
function MarginLabel({ voice, model }: LabelProps) {
  const label = labelOf(voice, model.sources)
  const mark = label.name && voice.sourceId ? model.marks.get(voice.sourceId) : undefined
  return (
    <span className={`label ${colorClass(voice, model)}`}>
      {label.name && (
        <span className="label-name">
          {mark && <Shape mark={mark} />} {label.name}
        </span>
      )}
      <small>{label.details.join(' · ')}</small>
    </span>
  )
}

/**
 * Before the words, for a screen reader only. In one piece: a screen reader that reads line by line takes each piece
 * that stands by itself on the screen for a line.
 */
function SpokenLabel({ children }: { readonly children: string }) {
  const ends = children.endsWith('?') ? '' : ':'
  return <span className="spoken-label visually-hidden">{`${children}${ends} `}</span>
}

/** Before one voice's words in a row of several voices. */
function InlineLabel({ voice, model, silent }: LabelProps & { readonly silent: boolean }) {
  const mark = voice.sourceId ? model.marks.get(voice.sourceId) : undefined
  return (
    <span className={`inline-label ${colorClass(voice, model)}`}>
      {mark && <Shape mark={mark} />}
      {!silent && <SpokenLabel>{spokenLabel(labelOf(voice, model.sources))}</SpokenLabel>}
    </span>
  )
}

/** What a level says, as text where it says it. */
function Said({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return <span className="said visually-hidden">{` ${texts.join(' ')} `}</span>
}

interface WordsProps {
  readonly run: Run
  readonly text: string
  readonly said: readonly WrittenLabel[]
}

/** Words of the article in elements of their own, so that their place in the text can be told. */
function Words({ run, text, said }: WordsProps) {
  return partBySaid(run, said).map(({ start, end, before, after }) => (
    <Fragment key={start}>
      <Said texts={before} />
      <span data-start={start}>{text.slice(start, end)}</span>
      <Said texts={after} />
    </Fragment>
  ))
}

interface RowProps {
  readonly row: Row
  readonly model: PageModel
  /** The labels of a level as text, instead of those of the margin; null where the margin's are read. */
  readonly said: SaidByRow | null
}

const NONE: readonly WrittenLabel[] = []

/** One row: the label, then the article's own words, verbatim. `data-start` is their place in the text. */
export const RowView = memo(function RowView({ row, model, said }: RowProps) {
  // where several speak, each has the label where its words begin
  const only = row.voices.length === 1 ? row.voices[0] : undefined
  const color = colorClass(row.voices[0], model)
  const own = said?.get(row.start) ?? NONE
  return (
    <span className={`row rule-${row.rule} ${color}`} data-row={row.start}>
      <span className="who" aria-hidden="true">
        {row.voices.map((voice) => (
          <MarginLabel key={`${voice.sourceId} ${voice.quotedBy}`} voice={voice} model={model} />
        ))}
      </span>
      {only && said === null && (
        <SpokenLabel>{spokenLabel(labelOf(only, model.sources))}</SpokenLabel>
      )}
      {row.backToReport && said === null && <SpokenLabel>{message('who.report')}</SpokenLabel>}
      <span className="words">
        {row.runs.map((run) => {
          const voice = run.voice === null ? undefined : row.voices[run.voice]
          const words = <Words key={run.start} run={run} text={model.text} said={own} />
          return voice ? (
            <span
              key={run.start}
              className={`run run-${voice.certainty === 'sure' ? voice.manner : 'unsure'} ${colorClass(voice, model)}`}
            >
              <InlineLabel voice={voice} model={model} silent={said !== null} />
              {words}
            </span>
          ) : (
            words
          )
        })}
      </span>
    </span>
  )
})
