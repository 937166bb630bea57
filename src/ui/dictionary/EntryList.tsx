import { useRef, useState } from 'react'
import { writeNvda } from '../../core/dictionary/nvda.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { DialogClose } from '../dialogs/DialogClose.tsx'
import { FileChooser } from '../files/FileChooser.tsx'
import { saveFile } from '../files/save-file.ts'
import { message } from '../messages/message.ts'
import { Failed } from '../status/Failed.tsx'
import { TextField } from './EntryFields.tsx'
import { EntryTable } from './EntryTable.tsx'
import type { OpenDictionary } from './use-dictionary.ts'

/** So many rows are drawn; the search finds the others. */
const SHOWN = 100
/** From here on a search field is worth its place. */
const SEARCHABLE = 8
const EXPORT_NAME = 'sayso.dic'

interface EntryListProps {
  readonly dictionary: OpenDictionary
  readonly onEdit: (entry: DictionaryEntry) => void
  readonly onAdd: () => void
  readonly onClose: () => void
}

/** All entries, and what can be done with them. */
export function EntryList({ dictionary, onEdit, onAdd, onClose }: EntryListProps) {
  const { entries } = dictionary
  const [wanted, setWanted] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const needle = wanted.trim().toLowerCase()
  const found = entries.filter(({ written, spoken, note }) =>
    [written, spoken, note].some((text) => text.toLowerCase().includes(needle)),
  )
  const shown = found.slice(0, SHOWN)
  const summary = { shown: shown.length, count: entries.length }

  return (
    <>
      <p>{message('dictionary.intro')}</p>
      <div className="section-tools">
        <button ref={add} type="button" className="button outlined" data-first="" onClick={onAdd}>
          {message('dictionary.add')}
        </button>
        <button
          type="button"
          className="button outlined"
          title={message('dictionary.import.hint')}
          onClick={() => file.current?.click()}
        >
          {message('dictionary.import')}
        </button>
        {entries.length > 0 && (
          <button
            type="button"
            className="button outlined"
            onClick={() => {
              saveFile(EXPORT_NAME, new Blob([writeNvda(entries)], { type: 'text/plain' }))
              dictionary.exported(EXPORT_NAME)
            }}
          >
            {message('dictionary.export')}
          </button>
        )}
        {dictionary.undoable && (
          <button
            type="button"
            className="button outlined"
            aria-label={message('dictionary.undo.of', { what: dictionary.undoable })}
            onClick={() => {
              // the button may be gone afterwards, and the focus must not go with it
              add.current?.focus()
              void dictionary.undo()
            }}
          >
            {message('dictionary.undo')}
          </button>
        )}
      </div>
      <FileChooser
        chooser={file}
        accept=".dic,.json,.txt"
        testId="dictionary-file"
        onChoose={(chosen) => void dictionary.take(chosen)}
      />
      <div role="status" className="told">
        {dictionary.told && <p>{dictionary.told}</p>}
        {dictionary.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Failed>{dictionary.problem}</Failed>
      {dictionary.notice && <p className="problem notice">{dictionary.notice}</p>}
      {entries.length >= SEARCHABLE && (
        <TextField
          label={message('dictionary.search')}
          value={wanted}
          max={200}
          hint={found.length > shown.length ? message('dictionary.shown', summary) : undefined}
          onChange={setWanted}
        />
      )}
      {dictionary.loaded && shown.length === 0 && (
        <p>{message(entries.length === 0 ? 'dictionary.empty' : 'dictionary.none')}</p>
      )}
      {shown.length > 0 && (
        <EntryTable
          entries={shown}
          onEdit={onEdit}
          onDelete={(entry) => {
            add.current?.focus()
            void dictionary.remove(entry)
          }}
        />
      )}
      <DialogClose onClose={onClose} />
    </>
  )
}
