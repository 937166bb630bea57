import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Client } from '../../contract/client.ts'
import { type Deck, run } from '../actions/table.ts'
import { offsetHere } from '../article/here.ts'
import { FileChooser } from '../files/FileChooser.tsx'
import { message } from '../messages/message.ts'
import { DeckContext } from '../reader/context.ts'
import type { Reader } from '../reader/reader.ts'
import { SECTIONS } from '../settings/sections.ts'
import { Problem } from '../status/Problem.tsx'
import { StatusRegion } from '../status/StatusRegion.tsx'
import { ReaderPage } from './ReaderPage.tsx'
import { type Shown, ShownDialog } from './ShownDialog.tsx'
import { TopBar } from './TopBar.tsx'
import { useDucking } from './use-ducking.ts'
import { useIncoming } from './use-incoming.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLook } from './use-look.ts'
import { useMediaSession } from './use-media-session.ts'

interface AppProps {
  readonly reader: Reader
  readonly client: Client
}

/** Each time that a dialog is shown has a number of its own. */
type Showing = Shown & { readonly time: number }
const NOTHING: Showing = { dialog: 'none', time: 0 }

/** The whole window. */
export function App({ reader, client }: AppProps) {
  const [shown, setShown] = useState<Showing>(NOTHING)
  const times = useRef(0)
  const show = useCallback((what: Shown) => {
    times.current++
    setShown({ ...what, time: times.current })
  }, [])
  const fileInput = useRef<HTMLInputElement>(null)
  const showPaste = useCallback(
    (text: string, html: string) => show({ dialog: 'paste', text, html }),
    [show],
  )
  const showAddress = useCallback(
    (address: string, proposed: boolean) => show({ dialog: 'address', address, proposed }),
    [show],
  )
  const deck = useMemo<Deck>(
    () => ({
      reader,
      offsetHere,
      chooseFile: () => fileInput.current?.click(),
      showPaste: () => showPaste('', ''),
      showAddress: () => showAddress('', false),
      showHelp: () => show({ dialog: 'help' }),
      showSideBySide: () => show({ dialog: 'side' }),
      showContents: () => show({ dialog: 'contents' }),
      showSettings: (section = SECTIONS[0]) => show({ dialog: 'settings', section }),
      showCorrection: () => {
        const target = reader.beginCorrection()
        if (target) show({ dialog: 'correct', target })
      },
      showLibrary: () => show({ dialog: 'library' }),
      showFeeds: (offer) => show({ dialog: 'feeds', offer: offer ?? null }),
      showDictionary: () => {
        reader.pronouncing.begin()
        show({ dialog: 'dictionary', target: null })
      },
      showWord: () => {
        const target = reader.pronouncing.begin()
        if (target) show({ dialog: 'dictionary', target })
      },
    }),
    [reader, show, showPaste, showAddress],
  )
  const openFile = useCallback(
    async (file: File) => {
      const outcome = await reader.openFile(file)
      if (outcome === 'feed') deck.showFeeds({ kind: 'file', name: file.name })
      if (outcome === 'feed-list') deck.showFeeds({ kind: 'list', file })
    },
    [reader, deck],
  )
  // a dialog tells that it closed a moment later: by then another one, or the same one again, may be open
  const close = () => setShown((now) => (now.time === shown.time ? NOTHING : now))

  // after the dialog is gone: what is behind one is not heard
  useEffect(() => {
    if (shown.dialog === 'correct' || shown.dialog === 'dictionary') return
    reader.endCorrection()
    reader.pronouncing.end()
  }, [shown.dialog, reader])

  // what was told before a dialog was there would be told again when it is closed
  useEffect(() => {
    if (shown.dialog !== 'none') reader.forgetTold()
  }, [shown, reader])

  const welcome = useStore(reader.store, (state) => state.welcome)
  useEffect(() => {
    if (welcome) show({ dialog: 'welcome' })
  }, [welcome, show])
  // also where another dialog takes its place, which the menu can ask for
  useEffect(() => {
    if (shown.dialog !== 'welcome') return
    return () => reader.endWelcome()
  }, [shown.dialog, reader])

  const offer = useStore(reader.store, (state) => state.offer)
  useEffect(() => {
    // one question at a time
    if (!offer || welcome) return
    deck.showFeeds(offer)
    reader.offerShown()
  }, [offer, welcome, deck, reader])

  // another language: everything is made anew, in its words
  const language = useStore(reader.store, (state) => state.settings.language)

  useLook(reader)
  useKeyboard(deck)
  useMediaSession(deck)
  useDucking(reader)
  const hovering = useIncoming({ deck, openFile, showPaste, showAddress })
  useEffect(
    () => client.on('article.proposed', ({ address }) => showAddress(address, true)),
    [client, showAddress],
  )
  useEffect(() => client.on('menu.action', ({ action }) => run(action, deck)), [client, deck])

  return (
    <DeckContext value={deck}>
      <div className="app" key={language}>
        <TopBar />
        <ReaderPage alert={<Problem />} />
      </div>
      <StatusRegion behind={shown.dialog !== 'none'} />
      <FileChooser
        chooser={fileInput}
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.epub,.docx,.pdf,.eml,.opml,text/plain,text/html"
        testId="file"
        onChoose={(file) => void openFile(file)}
      />
      {/* one that is shown again, or for something else, begins anew */}
      <ShownDialog key={shown.time} shown={shown} onClose={close} />
      {hovering && <p className="drop-here">{message('drop.here')}</p>}
    </DeckContext>
  )
}
