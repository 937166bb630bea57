import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { app, type BrowserWindow, Menu } from 'electron'
import type { MenuAction } from '../src/contract/contract.ts'
import { settings } from '../src/contract/schemas.ts'
import type { Keys } from '../src/contract/settings/keys.ts'
import { createApp } from '../src/services/app/app.ts'
import { dataFolder, settingsFolder } from '../src/services/settings/folder.ts'
import { createStore, watched } from '../src/services/settings/store.ts'
import { fileArgument } from './arguments.ts'
import { windowBounds } from './bounds.ts'
import { enforcePolicy } from './enforce.ts'
import { linkWindow, type WindowLink } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { UI_ADDRESS } from './policy.ts'
import { registerUiScheme, serveUi } from './protocol.ts'
import { createWindow } from './window.ts'

const development = !app.isPackaged
const folder = fileURLToPath(new URL('../..', import.meta.url))
// a worker thread and the engine's data can't be read inside the archive
const unpacked = folder.replace(/app\.asar([\\/])$/, 'app.asar.unpacked$1')
const report = (thrown: unknown) => console.error(thrown)

let window: BrowserWindow | null = null
let link: WindowLink | null = null
let fileToOpen = fileArgument(process.argv, process.cwd(), process.defaultApp ?? false)

if (app.requestSingleInstanceLock({ file: fileToOpen })) start()
else app.quit()

function start(): void {
  registerUiScheme()
  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const file = (data as { file?: unknown } | null)?.file
    if (typeof file === 'string') open(file)
  })
  // macOS: may come before the app is ready
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(ready)
    .catch((thrown) => {
      report(thrown)
      app.exit(1)
    })
}

/** Until the page listens, a file waits. */
let open = (file: string): void => {
  fileToOpen = file
}

async function ready(): Promise<void> {
  const preferences = createStore({
    file: join(settingsFolder(), 'settings.json'),
    schema: settings,
    report,
  })
  const firstFile = fileToOpen
  const services = createApp({
    info: { version: app.getVersion(), host: 'desktop', platform: process.platform },
    firstFile,
    sampleFile: join(folder, 'assets', 'sample', 'al-tanf.txt'),
    settings: watched(preferences, (changed) => showMenu(changed.keys)),
    dataFolder: dataFolder(),
    enginesUrl: pathToFileURL(join(unpacked, 'dist', 'engines', '/')),
    report,
  })
  enforcePolicy(development)
  serveUi(join(folder, 'dist', 'ui'))
  const bounds = createStore({
    file: join(settingsFolder(), 'window.json'),
    schema: windowBounds,
    report,
  })
  window = await createWindow(bounds, development)
  link = linkWindow(window, services)
  showMenu((await preferences.get()).keys)
  window.on('closed', () => {
    window = null
    link = null
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    // a store answers after what it is still writing
    void Promise.allSettled([preferences.get(), bounds.get(), services.close()]).then(() =>
      app.quit(),
    )
  })
  await window.loadURL(UI_ADDRESS)
  open = async (file) => {
    const event = await services.openFile(file)
    link?.send(event)
  }
  if (fileToOpen !== null && fileToOpen !== firstFile) open(fileToOpen)
  // tells the program that started this one that it works; see scripts/start.ts
  process.send?.('started')
}

/** The menu shows the keys that the listener has now. */
function showMenu(keys: Keys): void {
  const run = (action: MenuAction) => void act(action)
  const template = menuTemplate({ platform: process.platform, development, run, keys })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** A choice in the menu is a gesture of the user's; the page, where sound needs one, must be told that it was. */
async function act(action: MenuAction): Promise<void> {
  await window?.webContents.executeJavaScript('undefined', true)
  link?.send({ type: 'menu.action', action })
}
