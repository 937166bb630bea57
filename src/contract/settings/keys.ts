import { z } from 'zod'
import type { MenuAction } from '../menu-action.ts'
import { DEFAULT_KEYS } from './default-keys.ts'

/** One way to reach an action from the keyboard. */
export const shortcut = z
  .strictObject({
    /** `KeyboardEvent.key`, letters in lower case. */
    key: z.string().min(1).max(30),
    ctrl: z.literal(true).exactOptional(),
    alt: z.literal(true).exactOptional(),
    shift: z.literal(true).exactOptional(),
  })
  .readonly()
export type Shortcut = z.infer<typeof shortcut>

/** No action has more keys. */
export const MAX_KEYS = 8

/**
 * The keys that the listener has changed, all of an action's at a time; none switches the action's keys off.
 * Names are free: a file of a newer version may have actions that this one does not.
 */
export const keys = z
  .record(z.string().max(40), z.array(shortcut).max(MAX_KEYS).readonly())
  .readonly()
export type Keys = z.infer<typeof keys>

/** The keys of an action: the listener's, else those that Sayso comes with. */
export function keysOf(changed: Keys, action: MenuAction): readonly Shortcut[] {
  return (Object.hasOwn(changed, action) ? changed[action] : undefined) ?? DEFAULT_KEYS[action]
}
