import { LANGUAGES } from '../../contract/settings/language.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from './Choice.tsx'
import { ReadByFields } from './ReadByFields.tsx'

/** Whose voice reads, and in which language Sayso itself is. */
export function GeneralSection() {
  const reader = useReader()
  const readBy = useReaderState((state) => state.settings.readBy)
  const language = useReaderState((state) => state.settings.language)
  return (
    <>
      <ReadByFields
        question={message('readBy.label')}
        value={readBy}
        onChange={(chosen) => reader.setReadBy(chosen)}
      />
      <p className="section-tools">
        <button type="button" className="button outlined" onClick={reader.showWelcome}>
          {message('welcome.again')}
        </button>
        <span className="quiet">{message('welcome.again.hint')}</span>
      </p>
      {/* English is the only one so far: the other is for those who make Sayso, and in the settings' file */}
      {language !== 'en' && (
        <Choice
          label={message('language.label')}
          value={language}
          options={LANGUAGES}
          title={(one) => message(`language.${one}`)}
          onChange={reader.setLanguage}
        />
      )}
    </>
  )
}
