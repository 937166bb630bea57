import type { ListeningSettings } from '../../contract/settings/listening.ts'
import { SOURCE_KINDS, type SourceKind } from '../../core/attribution/types.ts'
import type { CustomRow } from '../../core/script/casting.ts'
import { message } from '../messages/message.ts'

const PANS = [-1, -0.3, 0, 0.3, 1] as const
const PAUSES = [0, 200, 500, 1000, 2000] as const
const SWITCHES = ['label', 'sound', 'voice'] as const

interface CellProps {
  readonly name: string
  readonly value: number
  readonly options: readonly number[]
  readonly title: (option: number) => string
  readonly onChange: (value: number) => void
}

function NumberCell({ name, value, options, title, onChange }: CellProps) {
  const shown = options.includes(value) ? options : [...options, value].toSorted((a, b) => a - b)
  return (
    <select
      className="cell"
      aria-label={name}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {shown.map((option) => (
        <option key={option} value={option}>
          {title(option)}
        </option>
      ))}
    </select>
  )
}

interface CustomTableProps {
  readonly table: ListeningSettings['custom']
  readonly onChange: (table: ListeningSettings['custom']) => void
}

/** For each kind of source: label, sound, voice, side and rest. */
export function CustomTable({ table, onChange }: CustomTableProps) {
  const change = (kind: SourceKind, part: Partial<CustomRow>) =>
    onChange({ ...table, [kind]: { ...table[kind], ...part } })
  const columns = [...SWITCHES, 'pan', 'pause'] as const
  return (
    <table className="custom-table">
      <caption className="visually-hidden">{message('listening.custom.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('listening.custom.kind')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {message(`listening.custom.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SOURCE_KINDS.map((kind) => {
          const row = table[kind]
          const nameOf = (column: (typeof columns)[number]) =>
            message('listening.custom.cell', {
              column: message(`listening.custom.${column}`),
              kind: message(`kind.${kind}`),
            })
          return (
            <tr key={kind}>
              <th scope="row">{message(`kind.${kind}`)}</th>
              {SWITCHES.map((column) => (
                <td key={column} data-column={message(`listening.custom.${column}`)}>
                  {/* the whole cell can be pressed */}
                  <label className="tick">
                    <input
                      type="checkbox"
                      aria-label={nameOf(column)}
                      checked={row[column]}
                      onChange={(event) => change(kind, { [column]: event.currentTarget.checked })}
                    />
                  </label>
                </td>
              ))}
              <td data-column={message('listening.custom.pan')}>
                <NumberCell
                  name={nameOf('pan')}
                  value={row.pan}
                  options={PANS}
                  title={(pan) =>
                    PANS.some((one) => one === pan)
                      ? message(`listening.pan.${pan as (typeof PANS)[number]}`)
                      : `${pan}`
                  }
                  onChange={(pan) => change(kind, { pan })}
                />
              </td>
              <td data-column={message('listening.custom.pause')}>
                <NumberCell
                  name={nameOf('pause')}
                  value={row.pause}
                  options={PAUSES}
                  title={(pause) => message('listening.pause.value', { seconds: pause / 1000 })}
                  onChange={(pause) => change(kind, { pause })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
