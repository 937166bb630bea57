import { useEffect } from 'react'
import { useStore } from 'zustand'
import { actionFor, placeOf } from '../actions/keyboard.ts'
import { createDucking } from '../player/duck.ts'
import type { Reader } from '../reader/reader.ts'

const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Insert']

/**
 * While both read: the voice is low as long as the listener moves about the page by keyboard. What tells that here is
 * the focus that moves, and keys that are no action of Sayso's; a screen reader that moves without the focus is not
 * seen by any page.
 */
export function useDucking(reader: Reader): void {
  const both = useStore(reader.store, ({ settings }) => settings.readBy === 'both')
  useEffect(() => {
    if (!both) return
    const ducking = createDucking((gain) => reader.setGain(gain))
    /** The focus that follows a click is no move by keyboard. */
    let pointer = false
    const onPointer = () => {
      pointer = true
    }
    const onFocus = () => {
      if (!pointer) ducking.moved()
      pointer = false
    }
    const onKey = (event: KeyboardEvent) => {
      pointer = false
      const { settings } = reader.store.getState()
      const place = placeOf(document.querySelector('dialog[open]') ?? document.activeElement)
      const own = actionFor(event, place, settings) !== undefined
      if (!own && !MODIFIERS.includes(event.key)) ducking.moved()
    }
    // before anything else acts: an action may open a dialog, in which its key would be none
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('focusin', onFocus)
    window.addEventListener('pointerdown', onPointer, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('pointerdown', onPointer, { capture: true })
      ducking.end()
    }
  }, [both, reader])
}
