import type { MenuAction } from '../../contract/menu-action.ts'
import { type Keys, keysOf, MAX_KEYS, type Shortcut } from '../../contract/settings/keys.ts'
import type { MessageId } from '../messages/en.ts'
import { sameKey } from './shortcut.ts'
import { ACTIONS } from './table.ts'

/** What stands against a key for an action, or nothing. */
export type Judgement =
  | { readonly verdict: 'free' }
  /** It moves here if the listener wants that. */
  | { readonly verdict: 'taken'; readonly by: MenuAction }
  | { readonly verdict: 'refused'; readonly why: MessageId }

/** Pages, dialogs and fields are moved through with these, whatever else is held. */
const MOVES = ['tab', 'enter', 'escape']
/** Screen readers have these for themselves. */
const SCREEN_READERS = ['insert', 'capslock', 'numlock', 'scrolllock']
const ctrl = (key: string): Shortcut => ({ key, ctrl: true })
const TEXT = ['a', 'c', 'v', 'x'].map(ctrl)
const WINDOWS: readonly Shortcut[] = [
  ...['n', 'q', 'r', 't', 'w', '+', '-', '0'].map(ctrl),
  { key: 'F4', alt: true },
  { key: 'F5' },
  { key: 'F11' },
]

const has = (list: readonly Shortcut[], one: Shortcut) => list.some((other) => sameKey(other, one))

/** Whether a key can become one of an action's. */
export function judgeKey(keys: Keys, action: MenuAction, key: Shortcut): Judgement {
  const refused = (why: MessageId): Judgement => ({ verdict: 'refused', why })
  const name = key.key.toLowerCase()
  if (MOVES.includes(name)) return refused('keys.refused.moves')
  if (SCREEN_READERS.includes(name)) return refused('keys.refused.screen-reader')
  if (has(TEXT, key)) return refused('keys.refused.text')
  if (has(WINDOWS, key)) return refused('keys.refused.window')
  const own = keysOf(keys, action)
  if (has(own, key)) return refused('keys.refused.own')
  if (own.length >= MAX_KEYS) return refused('keys.refused.many')
  const by = ACTIONS.find((other) => has(keysOf(keys, other), key))
  return by ? { verdict: 'taken', by } : { verdict: 'free' }
}

/** The keys once this one is the action's, and nobody else's. */
export function withKey(keys: Keys, action: MenuAction, key: Shortcut): Keys {
  const judged = judgeKey(keys, action, key)
  const freed = judged.verdict === 'taken' ? withoutKey(keys, judged.by, key) : keys
  return { ...freed, [action]: [...keysOf(keys, action), key] }
}

/** The keys once the action has lost this one. */
export function withoutKey(keys: Keys, action: MenuAction, key: Shortcut): Keys {
  return { ...keys, [action]: keysOf(keys, action).filter((own) => !sameKey(own, key)) }
}

/**
 * The keys once the action has those again that Sayso comes with. Another action that was given one of them loses
 * it: no key does two things.
 */
export function withDefaults(keys: Keys, action: MenuAction): Keys {
  const { [action]: _, ...others } = keys
  let result: Keys = others
  for (const key of keysOf({}, action))
    for (const other of ACTIONS)
      if (other !== action && has(keysOf(result, other), key))
        result = withoutKey(result, other, key)
  return result
}
