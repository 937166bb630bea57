import { type KeyboardEvent, useRef, useState } from 'react'
import { SearchField } from '../library/SearchField.tsx'
import { message } from '../messages/message.ts'
import { Told } from '../status/Told.tsx'
import { type FoundSetting, findSettings } from './find.ts'

/** A field that finds settings by their words: Enter goes to the first, Tab and the arrow keys to the others. */
export function SettingsFinder({ onChoose }: { readonly onChoose: (found: FoundSetting) => void }) {
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const found = findSettings(words)

  const choose = (one: FoundSetting) => {
    setWords('')
    onChoose(one)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [field.current, ...(list.current?.querySelectorAll('button') ?? [])]
    const here = stops.indexOf(document.activeElement as HTMLButtonElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && words !== '') {
      setWords('')
      field.current?.focus()
    } else if (event.key === 'Enter' && here === 0) {
      if (found[0]) choose(found[0])
    } else if (step !== undefined) stops[here + step]?.focus()
    else return
    // what is sought is left first, and the dialog only after that
    event.preventDefault()
  }
  return (
    <search className="settings-finder" onKeyDown={onKeyDown}>
      <SearchField ref={field} label={message('settings.find')} value={words} onChange={setWords} />
      <Told>{words.trim() && message('settings.found', { count: found.length })}</Told>
      {found.length > 0 && (
        <ul ref={list} className="found-settings" aria-label={message('settings.found.list')}>
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" className="button outlined" onClick={() => choose(one)}>
                {message('settings.found.one', {
                  label: one.label,
                  section: message(`settings.${one.section}`),
                })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
