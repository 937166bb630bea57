import './no-runtime-code.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '../contract/client.ts'
import { getBridge } from './bridge.ts'
import './look/look.css'
import { isFast } from '../core/playback/rate.ts'
import { landAt } from './article/land.ts'
import { createChosenPlayer } from './player/chosen-player.ts'
import { createPlayer } from './player/create-player.ts'
import { createSayOnce } from './player/say-once.ts'
import { speakOverContract } from './player/speak-over-contract.ts'
import type { Speak } from './player/types.ts'
import { createMarks } from './player/web-speech/marks.ts'
import { createWebVoices } from './player/web-speech/voices.ts'
import { createWebSpeechPlayer } from './player/web-speech/web-speech-player.ts'
import { createReader } from './reader/reader.ts'
import { App } from './shell/App.tsx'

const client = createClient(getBridge())
const speak = speakOverContract(client)
const webVoices = createWebVoices(window.speechSynthesis)
/** In the voice of the platform that was chosen, where one was, as long as it is not too fast for that. */
const chosenPlayer = (own: Speak) =>
  createChosenPlayer(
    createPlayer({ speak: own }),
    createWebSpeechPlayer({
      synth: window.speechSynthesis,
      utter: (spoken) => new SpeechSynthesisUtterance(spoken),
      voice: () => webVoices.chosen,
      toSpeech: (text) => client.call('speech.text', { text }),
      marks: createMarks(),
    }),
    (rate) => webVoices.chosen !== null && !isFast(rate),
  )
const player = chosenPlayer(speak)
const sayAsChosen = createSayOnce(speak, chosenPlayer)
const sayOnce = createSayOnce(speak)
const reader = createReader({ client, player, sayOnce, sayAsChosen, webVoices, land: landAt })
const root = document.getElementById('root')
if (root) {
  // React listens for clicks at its root, so browsers take all that is in it for something to click on, and screen
  // readers say "clickable" after every line. At the document the same listeners do much less harm
  root.addEventListener = document.addEventListener.bind(document)
  // and here it would put an empty one of its own where it finds null
  Object.defineProperty(root, 'onclick', { value: undefined })
  createRoot(root).render(
    <StrictMode>
      <App reader={reader} client={client} />
    </StrictMode>,
  )
  void reader.start()
  window.addEventListener('pagehide', () => void reader.close())
  // a page that comes back from the browser's cache has closed its player
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
