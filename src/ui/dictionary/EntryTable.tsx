import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { languageName } from '../../core/script/language-name.ts'
import { message } from '../messages/message.ts'

interface EntryTableProps {
  readonly entries: readonly DictionaryEntry[]
  readonly onEdit: (entry: DictionaryEntry) => void
  readonly onDelete: (entry: DictionaryEntry) => void
}

function How({ entry }: { readonly entry: DictionaryEntry }) {
  const { kind, caseSensitive, language, note } = entry
  const parts = [
    message(`entry.kind.${kind}`),
    caseSensitive ? message('entry.case.short') : '',
    language === null ? '' : languageName(language),
  ]
  return (
    <>
      {parts.filter(Boolean).join(', ')}
      {note && <p className="quiet">{note}</p>}
    </>
  )
}

/** The entries, each with its buttons. */
export function EntryTable({ entries, onEdit, onDelete }: EntryTableProps) {
  return (
    <table className="entries">
      <caption className="visually-hidden">
        {message('dictionary.caption', { count: entries.length })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{message('entry.written')}</th>
          <th scope="col">{message('entry.spoken')}</th>
          <th scope="col">{message('entry.kind')}</th>
          <th scope="col">{message('dictionary.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{entry.written}</th>
            <td>{entry.kind === 'skip' ? '' : entry.spoken}</td>
            <td>
              <How entry={entry} />
            </td>
            <td>
              <div className="entry-tools">
                <button
                  type="button"
                  className="button outlined"
                  aria-label={message('dictionary.edit.of', { written: entry.written })}
                  data-edit={entry.id}
                  onClick={() => onEdit(entry)}
                >
                  {message('dictionary.edit')}
                </button>
                <button
                  type="button"
                  className="button outlined"
                  aria-label={message('dictionary.delete.of', { written: entry.written })}
                  onClick={() => onDelete(entry)}
                >
                  {message('dictionary.delete')}
                </button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
