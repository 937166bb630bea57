import { useState } from 'react'
import {
  FONTS,
  HIGHLIGHTS,
  LINE_FOCUS,
  looks as looksSchema,
  MOTION,
  SENTENCE_STYLES,
  THEMES,
  WORD_STYLES,
} from '../../contract/settings/looks.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Told } from '../status/Told.tsx'
import { Choice } from './Choice.tsx'
import { MeasureSlider } from './MeasureSlider.tsx'
import { Switch } from './Switch.tsx'

/** What WCAG 1.4.12 asks a page to bear. */
const ROOMY = { lineHeight: 1.8, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 }
const SPACING = ['lineHeight', 'paragraphSpacing', 'letterSpacing', 'wordSpacing'] as const

/** How marked words will look. Silent: it shows what the lists beside it say. */
function Preview() {
  return (
    <p className="looks-preview" aria-hidden="true">
      <span className="preview-sentence">
        {message('looks.preview.before')}{' '}
        <span className="preview-word">{message('looks.preview.word')}</span>{' '}
        {message('looks.preview.after')}
      </span>
    </p>
  )
}

/** Theme, letters, spacing, and how the words that are heard are marked. */
export function LooksSection() {
  const reader = useReader()
  const theme = useReaderState((state) => state.settings.theme)
  const looks = useReaderState((state) => state.settings.looks)
  const [told, setTold] = useState('')
  return (
    <>
      <div className="choices">
        <Choice
          label={message('theme.label')}
          value={theme}
          options={THEMES}
          title={(option) => message(`theme.${option}`)}
          onChange={reader.setTheme}
        />
        <Choice
          label={message('looks.font')}
          value={looks.font}
          options={FONTS}
          title={(option) => message(`looks.font.${option}`)}
          onChange={(font) => reader.setLooks({ font })}
        />
      </div>
      <MeasureSlider name="textSize" />
      <h3>{message('looks.spacing')}</h3>
      {SPACING.map((name) => (
        <MeasureSlider key={name} name={name} />
      ))}
      <p className="section-tools">
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            reader.setLooks(ROOMY)
            setTold(message('looks.roomy.done'))
          }}
        >
          {message('looks.roomy')}
        </button>
      </p>
      <h3>{message('looks.following')}</h3>
      <Preview />
      <div className="choices">
        <Choice
          label={message('looks.sentence')}
          value={looks.sentence}
          options={SENTENCE_STYLES}
          title={(option) => message(`looks.sentence.${option}`)}
          onChange={(sentence) => reader.setLooks({ sentence })}
        />
        <Choice
          label={message('looks.word')}
          value={looks.word}
          options={WORD_STYLES}
          title={(option) => message(`looks.word.${option}`)}
          onChange={(word) => reader.setLooks({ word })}
        />
        <Choice
          label={message('looks.highlight')}
          value={looks.highlight}
          options={HIGHLIGHTS}
          title={(option) => message(`looks.highlight.${option}`)}
          hint={message('looks.highlight.hint')}
          onChange={(highlight) => reader.setLooks({ highlight })}
        />
        <Choice
          label={message('looks.lineFocus')}
          value={looks.lineFocus}
          options={LINE_FOCUS}
          title={(option) => message(`looks.lineFocus.${option}`)}
          hint={message('looks.lineFocus.hint')}
          onChange={(lineFocus) => reader.setLooks({ lineFocus })}
        />
        <Choice
          label={message('looks.motion')}
          value={looks.motion}
          options={MOTION}
          title={(option) => message(`looks.motion.${option}`)}
          onChange={(motion) => reader.setLooks({ motion })}
        />
      </div>
      <Switch
        label={message('looks.whereabouts')}
        hint={message('looks.whereabouts.hint')}
        checked={looks.whereabouts}
        onChange={(whereabouts) => reader.setLooks({ whereabouts })}
      />
      <p className="section-tools">
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            reader.setTheme('system')
            reader.setLooks(looksSchema.parse({}))
            setTold(message('looks.reset.done'))
          }}
        >
          {message('looks.reset')}
        </button>
      </p>
      <Told>{told}</Told>
    </>
  )
}
