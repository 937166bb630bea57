import { useLayoutEffect, useRef, useState } from 'react'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'
import type { WordTarget } from '../reader/pronouncing.ts'
import { newEntry } from './draft.ts'
import { EntryForm } from './EntryForm.tsx'
import { EntryList } from './EntryList.tsx'
import { useDictionary } from './use-dictionary.ts'

type View =
  | { readonly name: 'list'; readonly from: DictionaryEntry | null }
  | { readonly name: 'add' | 'edit' | 'word'; readonly entry: DictionaryEntry }

const HEADINGS = {
  list: 'dictionary.heading',
  add: 'entry.heading.add',
  edit: 'entry.heading.edit',
  word: 'entry.heading.word',
} as const

interface DictionaryDialogProps {
  /** A word that is to be said differently; null for the whole dictionary. */
  readonly target: WordTarget | null
  readonly onClose: () => void
}

/** The listener's dictionary: its entries, or one of them. */
export function DictionaryDialog({ target, onClose }: DictionaryDialogProps) {
  const { pronouncing } = useReader()
  const dictionary = useDictionary()
  const [view, setView] = useState<View>(() =>
    target
      ? { name: 'word', entry: newEntry(target.words[target.current]?.text) }
      : { name: 'list', from: null },
  )
  const content = useRef<HTMLDivElement>(null)
  // what was there is gone with the view, and the focus with it
  useLayoutEffect(() => {
    const back = view.name === 'list' && view.from ? `[data-edit="${view.from.id}"]` : null
    const wanted = back && content.current?.querySelector<HTMLElement>(back)
    ;(wanted || content.current?.querySelector<HTMLElement>('[data-first]'))?.focus()
  }, [view])

  const save = async (entry: DictionaryEntry, goOnFrom?: number) => {
    if (!(await dictionary.put(entry, goOnFrom))) return
    if (view.name !== 'word') {
      setView({ name: 'list', from: entry })
      return
    }
    const { written, spoken, kind } = entry
    const silent = kind === 'skip'
    pronouncing.tellAtEnd(message(silent ? 'entry.silent' : 'entry.said', { written, spoken }))
    onClose()
  }

  return (
    <Dialog heading={message(HEADINGS[view.name])} className="dictionary" onClose={onClose}>
      <div ref={content}>
        {view.name === 'list' ? (
          <EntryList
            dictionary={dictionary}
            onAdd={() => setView({ name: 'add', entry: newEntry() })}
            onEdit={(entry) => setView({ name: 'edit', entry })}
            onClose={onClose}
          />
        ) : (
          <EntryForm
            key={view.entry.id}
            entry={view.entry}
            target={view.name === 'word' ? target : null}
            problem={dictionary.problem}
            onSave={(entry, goOnFrom) => void save(entry, goOnFrom)}
            onChange={dictionary.forget}
            onCancel={() => {
              dictionary.forget()
              if (view.name === 'word') onClose()
              else setView({ name: 'list', from: view.name === 'edit' ? view.entry : null })
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
