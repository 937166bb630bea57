import { fileURLToPath } from 'node:url'
import { BrowserWindow, dialog, screen, type WebContents } from 'electron'
import type { Store } from '../src/services/settings/store.ts'
import { MIN_SIZE, openingBounds, type WindowBounds } from './bounds.ts'

/** Makes the one window, hidden until it has something to show. Its title is the page's: the article's. */
export async function createWindow(
  bounds: Store<WindowBounds>,
  development: boolean,
): Promise<BrowserWindow> {
  const saved = await bounds.get()
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const window = new BrowserWindow({
    ...openingBounds(
      saved,
      [main, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Sayso',
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('../electron/preload.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // Sayso never starts to speak by itself
      autoplayPolicy: 'user-gesture-required',
      devTools: development,
    },
  })
  window.once('ready-to-show', () => {
    if (saved.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    void bounds.change({ x, y, width, height, maximized: window.isMaximized() })
  })
  keepSpeakingWhenHidden(window.webContents)
  offerReload(window)
  return window
}

/** Timers of a hidden page run once a second; the player needs them more often. A silent page may sleep. */
function keepSpeakingWhenHidden(contents: WebContents): void {
  contents.on('audio-state-changed', ({ audible }) => contents.setBackgroundThrottling(!audible))
}

/** A page that ended is not left blank: the user hears about it, and can go on. */
function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      title: 'Sayso',
      message: 'The reader stopped working.',
      detail: `Reload to go on with the article from the start. (${reason})`,
      buttons: ['Reload', 'Quit'],
      defaultId: 0,
      cancelId: 1,
    })
    if (choice === 0) window.webContents.reload()
    else window.close()
  })
}
