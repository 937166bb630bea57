import './no-runtime-code.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '../contract/client.ts'
import { getBridge } from './bridge.ts'
import './look/look.css'
import { createPlayer } from './player/create-player.ts'
import { createSayOnce } from './player/say-once.ts'
import { speakOverContract } from './player/speak-over-contract.ts'
import { createReader } from './reader/reader.ts'
import { App } from './shell/App.tsx'

const client = createClient(getBridge())
const speak = speakOverContract(client)
const player = createPlayer({ speak })
const reader = createReader({ client, player, sayOnce: createSayOnce(speak) })
const root = document.getElementById('root')
if (root) {
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
