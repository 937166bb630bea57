import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../src/contract/client.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'

/** All that the page gets. Both sides check what passes against the contract. */
const bridge: Bridge = {
  call: (name, request) => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  onEvent(listener) {
    // the page must not get Electron's own event object
    const forward = (_: unknown, event: unknown) => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
