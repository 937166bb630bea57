import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { app, type BrowserWindow, Menu } from 'electron'
import { z } from 'zod'
import type { MenuAction } from '../src/contract/menu-action.ts'
import { settings } from '../src/contract/schemas.ts'
import type { Keys } from '../src/contract/settings/keys.ts'
import { createApp } from '../src/services/app/app.ts'
import { readSaysoLink } from '../src/services/net/sayso-link.ts'
import { dataFolder, settingsFolder } from '../src/services/settings/folder.ts'
import { createStore, watched } from '../src/services/settings/store.ts'
import { type Wanted, wantedArgument } from './arguments.ts'
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
let toOpen = wantedArgument(process.argv, process.cwd(), process.defaultApp ?? false)

if (app.requestSingleInstanceLock({ wanted: toOpen })) start()
else app.quit()

function start(): void {
  registerUiScheme()
  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const wanted = wantedElsewhere.safeParse(data).data?.wanted
    if (wanted) open(wanted)
  })
  // macOS: may come before the app is ready
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open({ file })
  })
  // macOS: links "sayso://…"
  app.on('open-url', (event, link) => {
    event.preventDefault()
    const proposed = readSaysoLink(link)
    if (proposed !== null) open({ proposed })
  })
  // elsewhere the package says so
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient('sayso')
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(ready)
    .catch((thrown) => {
      report(thrown)
      app.exit(1)
    })
}

/** What a second start of Sayso was started with. */
const wantedElsewhere = z.object({
  wanted: z.union([z.object({ file: z.string() }), z.object({ proposed: z.string() })]).nullable(),
})

/** Until the page listens, it waits. */
let open = (wanted: Wanted): void => {
  toOpen = wanted
}

async function ready(): Promise<void> {
  const preferences = createStore({
    file: join(settingsFolder(), 'settings.json'),
    schema: settings,
    report,
  })
  const first = toOpen
  const services = createApp({
    info: { version: app.getVersion(), host: 'desktop', platform: process.platform },
    firstFile: first && 'file' in first ? first.file : null,
    sampleFile: join(folder, 'assets', 'sample', 'al-tanf.txt'),
    settings: watched(preferences, (changed) => showMenu(changed.keys)),
    dataFolder: dataFolder(),
    settingsFolder: settingsFolder(),
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
  open = (wanted) => {
    if ('file' in wanted) void link?.openFile(wanted.file)
    // the user says whether an address is fetched: every web page can ask for one
    else link?.send({ type: 'article.proposed', address: wanted.proposed })
  }
  if (toOpen !== null && (toOpen !== first || 'proposed' in toOpen)) open(toOpen)
  // tells the program that started this one that it works; see scripts/start.ts
  process.send?.('started')
}

/** The menu shows the keys that the listener has now. */
function showMenu(keys: Keys): void {
  // a page that has ended can't be told
  const run = (action: MenuAction) => void act(action).catch(report)
  const template = menuTemplate({ platform: process.platform, development, run, keys })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** A choice in the menu is a gesture of the user's; the page, where sound needs one, must be told that it was. */
async function act(action: MenuAction): Promise<void> {
  await window?.webContents.executeJavaScript('undefined', true)
  link?.send({ type: 'menu.action', action })
}
