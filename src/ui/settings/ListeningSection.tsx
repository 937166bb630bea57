import { listening as listeningSchema } from '../../contract/settings/listening.ts'
import { SKIPPABLE } from '../../core/script/skip.ts'
import { LEVELS } from '../../core/script/types.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { SLEEP_MINUTES } from '../reader/state.ts'
import { Choice } from './Choice.tsx'
import { CustomTable } from './CustomTable.tsx'
import { Switch } from './Switch.tsx'

/** Stands for "off" among the minutes of the sleep timer. */
const OFF = -1
const SLEEP = [OFF, ...SLEEP_MINUTES].map(String)

/** What is said besides the article's words, what is left out, and when the voice stops. */
export function ListeningSection() {
  const reader = useReader()
  const level = useReaderState((state) => state.settings.level)
  const listening = useReaderState((state) => state.settings.listening)
  const sleep = useReaderState((state) => state.sleep)
  const skips = SKIPPABLE.map((role) => ({ role, on: listening.skip.includes(role) }))
  return (
    <>
      <div className="choices">
        <Choice
          label={message('level.label')}
          value={level}
          options={LEVELS}
          title={(option) => message(`level.${option}`)}
          hint={message(`level.${level}.meaning`)}
          onChange={(chosen) => reader.setLevel(chosen)}
        />
        <Choice
          label={message('listening.sleep')}
          value={String(sleep ?? OFF)}
          options={SLEEP}
          title={(option) => message('listening.sleep.value', { minutes: Number(option) })}
          hint={message('listening.sleep.hint')}
          onChange={(chosen) =>
            reader.setSleep(SLEEP_MINUTES.find((minutes) => minutes === Number(chosen)) ?? null)
          }
        />
      </div>
      <Switch
        label={message('listening.roll')}
        checked={listening.rollCall}
        onChange={(rollCall) => reader.setListening({ rollCall })}
      />
      <Switch
        label={message('listening.resume')}
        checked={listening.resume}
        onChange={(resume) => reader.setListening({ resume })}
      />
      <fieldset>
        <legend>{message('listening.skip')}</legend>
        <p className="quiet">{message('listening.skip.hint')}</p>
        {skips.map(({ role, on }) => (
          <Switch
            key={role}
            label={message(`listening.skip.${role}`)}
            checked={on}
            onChange={(chosen) =>
              reader.setListening({
                skip: SKIPPABLE.filter((one) =>
                  one === role ? chosen : listening.skip.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <h3>{message('listening.custom')}</h3>
      <p className="quiet">{message('listening.custom.hint')}</p>
      <CustomTable
        table={listening.custom}
        onChange={(custom) => {
          reader.setListening({ custom })
          if (level !== 'custom') reader.setLevel('custom')
        }}
      />
      <p className="section-tools">
        <button
          type="button"
          className="button outlined"
          onClick={() => reader.setListening({ custom: listeningSchema.parse({}).custom })}
        >
          {message('listening.reset')}
        </button>
      </p>
    </>
  )
}
