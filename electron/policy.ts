/** Decisions about what the page may reach. Pure; window.ts and ipc.ts enforce them. */

/** The scheme that serves the built UI; see protocol.ts. */
export const UI_SCHEME = 'sayso-app'
export const UI_ORIGIN = `${UI_SCHEME}://ui`
export const UI_ADDRESS = `${UI_ORIGIN}/`

/** Whether a URL is of the UI. `URL.origin` is "null" for schemes that Node does not know, hence the parts. */
export function isUiUrl(url: string): boolean {
  const parsed = parse(url)
  return (
    parsed?.protocol === `${UI_SCHEME}:` &&
    parsed.host === 'ui' &&
    parsed.username === '' &&
    parsed.password === ''
  )
}

/** The page may reload itself and go nowhere else. */
export function mayNavigate(url: string): boolean {
  return isUiUrl(url) && parse(url)?.pathname === '/'
}

/** What the page may load: the UI's own files and what it made itself. Developer tools load theirs. */
export function mayLoad(url: string, development: boolean): boolean {
  if (isUiUrl(url)) return true
  const protocol = parse(url)?.protocol
  if (protocol === 'blob:') return url.startsWith(`blob:${UI_ORIGIN}/`)
  return development && protocol === 'devtools:'
}

/** The page may hand the user a file that it made itself (an export); the system asks where it goes. */
export function mayDownload(url: string): boolean {
  return url.startsWith(`blob:${UI_ORIGIN}/`)
}

/** No window is ever opened by the page. A web link goes to the user's browser, all else nowhere. */
export function externalLink(url: string): string | null {
  const parsed = parse(url)
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return null
  return parsed.href
}

/** Sayso needs no permission of any kind; sound is not one. */
export function mayHave(_permission: string): boolean {
  return false
}

/** The frame that sent a message, as far as Electron still knows it. */
export interface Sender {
  readonly url: string
  readonly isMainFrame: boolean
  /** Whether the frame is in the window that Sayso opened. */
  readonly isOwnWindow: boolean
}

/** Only the main frame of our own window, showing the UI, may call the services. */
export function mayCall(sender: Sender | null): boolean {
  if (sender === null) return false
  return sender.isOwnWindow && sender.isMainFrame && isUiUrl(sender.url)
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
