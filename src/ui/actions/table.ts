import type { MenuAction } from '../../contract/menu-action.ts'
import type { ReadBy } from '../../contract/settings/reading.ts'
import type { FeedOffer } from '../feeds/offer.ts'
import type { Reader } from '../reader/reader.ts'
import type { Section } from '../settings/sections.ts'

/** What an action can act on: the reader, and the parts of the page that only the page can open. */
export interface Deck {
  readonly reader: Reader
  readonly chooseFile: () => void
  /** Where in the article the listener is; null where that can't be told. */
  readonly offsetHere: () => number | null
  readonly showPaste: () => void
  readonly showAddress: () => void
  readonly showHelp: () => void
  readonly showCorrection: () => void
  readonly showLibrary: () => void
  /** @param offer what came in instead of an article */
  readonly showFeeds: (offer?: FeedOffer) => void
  readonly showDictionary: () => void
  readonly showWord: () => void
  readonly showSideBySide: () => void
  readonly showContents: () => void
  readonly showSettings: (section?: Section) => void
}

/**
 * What each thing does that Sayso can be told to do, by button, key or menu: buttons, keys, the menu and the help
 * page are made from it. Its name is the message `action.{id}`; its keys are in src/contract/settings.
 */
const deeds: Readonly<Record<MenuAction, (deck: Deck) => void>> = {
  'play-pause': ({ reader }) => reader.playPause(),
  'word-back': ({ reader }) => reader.move('word', 'back'),
  'word-on': ({ reader }) => reader.move('word', 'on'),
  'sentence-back': ({ reader }) => reader.move('sentence', 'back'),
  'sentence-on': ({ reader }) => reader.move('sentence', 'on'),
  'segment-back': ({ reader }) => reader.move('segment', 'back'),
  'segment-on': ({ reader }) => reader.move('segment', 'on'),
  'paragraph-back': ({ reader }) => reader.move('paragraph', 'back'),
  'paragraph-on': ({ reader }) => reader.move('paragraph', 'on'),
  'source-back': ({ reader }) => reader.move('source', 'back'),
  'source-on': ({ reader }) => reader.move('source', 'on'),
  'to-start': ({ reader }) => reader.goTo(0),
  contents: (deck) => deck.showContents(),
  'read-here': ({ reader, offsetHere }) => reader.readFrom(offsetHere()),
  'only-source': ({ reader }) => reader.toggleOnly(),
  'side-by-side': (deck) => deck.showSideBySide(),
  sleep: ({ reader }) => reader.nextSleep(),
  repeat: ({ reader }) => reader.repeat(),
  loop: ({ reader }) => reader.toggleLoop(),
  who: ({ reader }) => reader.askWho(),
  where: ({ reader }) => reader.askWhere(),
  correct: (deck) => deck.showCorrection(),
  'undo-correction': ({ reader }) => void reader.undoCorrection(),
  'say-differently': (deck) => deck.showWord(),
  slower: ({ reader }) => reader.changeRate('slower'),
  faster: ({ reader }) => reader.changeRate('faster'),
  'level-next': ({ reader }) => reader.nextLevel(),
  'text-larger': ({ reader }) => reader.changeTextSize('larger'),
  'text-smaller': ({ reader }) => reader.changeTextSize('smaller'),
  open: (deck) => deck.chooseFile(),
  'open-address': (deck) => deck.showAddress(),
  paste: (deck) => deck.showPaste(),
  'left-out': ({ reader }) => void reader.openLeftOut(),
  library: (deck) => deck.showLibrary(),
  feeds: (deck) => deck.showFeeds(),
  'play-new': ({ reader }) => void reader.playNew(),
  dictionary: (deck) => deck.showDictionary(),
  settings: (deck) => deck.showSettings(),
  help: (deck) => deck.showHelp(),
}

/** Every action, in the order of the help page. */
export const ACTIONS = Object.keys(deeds) as readonly MenuAction[]

/** What there is no use for while a screen reader reads. */
const NEEDS_VOICE: readonly MenuAction[] = [
  'play-pause',
  'read-here',
  'only-source',
  'loop',
  'sleep',
  'slower',
  'faster',
]

/** What there is nothing to do with before there is an article. Play alone is kept until it is there. */
const NEEDS_ARTICLE: readonly MenuAction[] = [
  'word-back',
  'word-on',
  'sentence-back',
  'sentence-on',
  'segment-back',
  'segment-on',
  'paragraph-back',
  'paragraph-on',
  'source-back',
  'source-on',
  'to-start',
  'read-here',
  'only-source',
  'side-by-side',
  'repeat',
  'loop',
  'who',
  'where',
  'correct',
  'undo-correction',
  'say-differently',
  'left-out',
]

/** Whether an action has a use, by whose voice reads. */
export function isOfUse(action: MenuAction, readBy: ReadBy): boolean {
  return readBy !== 'screen-reader' || !NEEDS_VOICE.includes(action)
}

/** Does what the action is for; where that has no use, says why. */
export function run(action: MenuAction, deck: Deck): void {
  const { article, settings } = deck.reader.store.getState()
  if (!isOfUse(action, settings.readBy)) deck.reader.tellSilent()
  else if (!article && NEEDS_ARTICLE.includes(action)) deck.reader.tellNoArticle()
  else deeds[action](deck)
}
