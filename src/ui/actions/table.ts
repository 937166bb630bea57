import type { MenuAction } from '../../contract/contract.ts'
import type { Reader } from '../reader/reader.ts'
import type { Shortcut } from './shortcut.ts'

/** What an action can act on: the reader, and the parts of the page that only the page can open. */
export interface Deck {
  readonly reader: Reader
  readonly chooseFile: () => void
  readonly showPaste: () => void
  readonly showHelp: () => void
  readonly showCorrection: () => void
}

/** One thing that Sayso can be told to do: by button, key or menu. Its name is the message `action.{id}`. */
export interface Action {
  readonly id: MenuAction
  readonly shortcuts: readonly Shortcut[]
  readonly run: (deck: Deck) => void
}

const left = 'ArrowLeft'
const right = 'ArrowRight'

/** Every action of the reader. Buttons, keys, the menu and the help page are made from it. */
export const actions: readonly Action[] = [
  {
    id: 'play-pause',
    shortcuts: [{ key: ' ' }, { key: 'k' }, { key: 'MediaPlayPause' }, { key: '2', ctrl: true }],
    run: ({ reader }) => reader.playPause(),
  },
  {
    id: 'sentence-back',
    shortcuts: [{ key: left }, { key: '1', ctrl: true }],
    run: ({ reader }) => reader.move('sentence', 'back'),
  },
  {
    id: 'sentence-on',
    shortcuts: [{ key: right }, { key: '3', ctrl: true }],
    run: ({ reader }) => reader.move('sentence', 'on'),
  },
  {
    id: 'segment-back',
    shortcuts: [
      { key: 'j' },
      { key: 'MediaTrackPrevious' },
      { key: left, ctrl: true, shift: true },
    ],
    run: ({ reader }) => reader.move('segment', 'back'),
  },
  {
    id: 'segment-on',
    shortcuts: [{ key: 'l' }, { key: 'MediaTrackNext' }, { key: right, ctrl: true, shift: true }],
    run: ({ reader }) => reader.move('segment', 'on'),
  },
  {
    id: 'paragraph-back',
    shortcuts: [
      { key: left, shift: true },
      { key: left, alt: true },
    ],
    run: ({ reader }) => reader.move('paragraph', 'back'),
  },
  {
    id: 'paragraph-on',
    shortcuts: [
      { key: right, shift: true },
      { key: right, alt: true },
    ],
    run: ({ reader }) => reader.move('paragraph', 'on'),
  },
  {
    id: 'source-back',
    shortcuts: [{ key: 'n', shift: true }],
    run: ({ reader }) => reader.move('source', 'back'),
  },
  {
    id: 'source-on',
    shortcuts: [{ key: 'n' }],
    run: ({ reader }) => reader.move('source', 'on'),
  },
  { id: 'repeat', shortcuts: [{ key: 'r' }], run: ({ reader }) => reader.repeat() },
  {
    id: 'loop',
    shortcuts: [{ key: 'r', shift: true }],
    run: ({ reader }) => reader.toggleLoop(),
  },
  {
    id: 'who',
    shortcuts: [{ key: 'w' }, { key: 'k', ctrl: true, shift: true }],
    run: ({ reader }) => reader.askWho(),
  },
  { id: 'correct', shortcuts: [{ key: 'c' }], run: (deck) => deck.showCorrection() },
  {
    id: 'undo-correction',
    shortcuts: [{ key: 'z', ctrl: true }],
    run: ({ reader }) => void reader.undoCorrection(),
  },
  {
    id: 'slower',
    shortcuts: [{ key: '[' }, { key: 'ArrowDown', ctrl: true }],
    run: ({ reader }) => reader.changeRate('slower'),
  },
  {
    id: 'faster',
    shortcuts: [{ key: ']' }, { key: 'ArrowUp', ctrl: true }],
    run: ({ reader }) => reader.changeRate('faster'),
  },
  { id: 'level-next', shortcuts: [{ key: 'v' }], run: ({ reader }) => reader.nextLevel() },
  { id: 'open', shortcuts: [{ key: 'o', ctrl: true }], run: (deck) => deck.chooseFile() },
  {
    id: 'paste',
    shortcuts: [{ key: 'v', ctrl: true, shift: true }],
    run: (deck) => deck.showPaste(),
  },
  { id: 'help', shortcuts: [{ key: '?' }, { key: 'F1' }], run: (deck) => deck.showHelp() },
]

const byId = new Map(actions.map((action) => [action.id, action]))

/** The action with this id. Every id has one: a test holds that. */
export function actionById(id: MenuAction): Action {
  const action = byId.get(id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}
