import type { MenuAction } from '../menu-action.ts'
import type { Shortcut } from './keys.ts'

const left = 'ArrowLeft'
const right = 'ArrowRight'

/** The keys that Sayso comes with. Those with Ctrl or Alt work in a screen reader's browse mode too. */
export const DEFAULT_KEYS: Readonly<Record<MenuAction, readonly Shortcut[]>> = {
  'play-pause': [{ key: ' ' }, { key: 'k' }, { key: 'MediaPlayPause' }, { key: '2', ctrl: true }],
  'word-back': [{ key: ',' }],
  'word-on': [{ key: '.' }],
  'sentence-back': [{ key: left }, { key: '1', ctrl: true }],
  'sentence-on': [{ key: right }, { key: '3', ctrl: true }],
  'segment-back': [
    { key: 'j' },
    { key: 'MediaTrackPrevious' },
    { key: left, ctrl: true, shift: true },
  ],
  'segment-on': [{ key: 'l' }, { key: 'MediaTrackNext' }, { key: right, ctrl: true, shift: true }],
  'paragraph-back': [
    { key: left, shift: true },
    { key: left, alt: true },
  ],
  'paragraph-on': [
    { key: right, shift: true },
    { key: right, alt: true },
  ],
  'source-back': [{ key: 'n', shift: true }],
  'source-on': [{ key: 'n' }],
  'to-start': [{ key: 'Home' }],
  contents: [{ key: 'g' }, { key: 'g', ctrl: true }],
  'read-here': [{ key: 'h' }, { key: 'h', ctrl: true, shift: true }],
  'only-source': [{ key: 'o' }],
  'side-by-side': [{ key: 's' }],
  sleep: [{ key: 't' }],
  repeat: [{ key: 'r' }],
  loop: [{ key: 'r', shift: true }],
  who: [{ key: 'w' }, { key: 'k', ctrl: true, shift: true }],
  where: [{ key: 'p' }, { key: 'p', ctrl: true, shift: true }],
  correct: [{ key: 'c' }],
  'undo-correction': [{ key: 'z', ctrl: true }],
  'say-differently': [{ key: 'd' }, { key: 'd', ctrl: true, shift: true }],
  slower: [{ key: '[' }, { key: 'ArrowDown', ctrl: true }],
  faster: [{ key: ']' }, { key: 'ArrowUp', ctrl: true }],
  'level-next': [{ key: 'v' }],
  'text-larger': [{ key: '+' }],
  'text-smaller': [{ key: '-' }],
  open: [{ key: 'o', ctrl: true }],
  'open-address': [{ key: 'l', ctrl: true }],
  'left-out': [{ key: 'm' }],
  paste: [{ key: 'v', ctrl: true, shift: true }],
  library: [{ key: 'b' }, { key: 'l', ctrl: true, shift: true }],
  feeds: [{ key: 'f' }, { key: 'f', ctrl: true, shift: true }],
  'play-new': [{ key: 'f', shift: true }],
  dictionary: [{ key: 'd', shift: true }],
  settings: [{ key: ',', ctrl: true }],
  help: [{ key: '?' }, { key: 'F1' }],
}
