import type { MenuAction } from '../../contract/menu-action.ts'
import { keysOf, type Shortcut } from '../../contract/settings/keys.ts'
import { useReaderState } from '../reader/context.ts'
import { isSingleKey } from './shortcut.ts'

/** The keys that reach an action now: no single ones where these are switched off. */
export function useKeysOf(action: MenuAction): readonly Shortcut[] {
  const keys = useReaderState((state) => state.settings.keys)
  const singleKeys = useReaderState((state) => state.settings.singleKeys)
  return keysOf(keys, action).filter((key) => singleKeys || !isSingleKey(key))
}
