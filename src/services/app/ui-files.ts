import { readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

/** The built UI: the path of each file under its root, with "/" on every system. */
export type UiFiles = ReadonlySet<string>

/** A file of the UI and the headers it is served with. */
export interface UiFile {
  /** Relative to the UI's folder, with "/". */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/**
 * All that the page may do. Every host of the UI sends these headers. Articles are hostile input: should words
 * of one ever reach the page as markup, they still can't run, load or send anything.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    // WebAssembly is how the player changes the speed of speech
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    // the page's own silence: see use-media-session.ts
    'media-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Lists the built UI. @throws when the folder is not there (the UI was not built) */
export function listUiFiles(folder: string): UiFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
  return new Set(paths.map((path) => path.split(sep).join('/')))
}

/**
 * The file of the UI that a URL's path asks for; null for all else. Only a listed file's exact path passes: nothing
 * is decoded or normalised, so there is no spelling that leads out of the folder.
 * @param pathname as in `URL.pathname`
 */
export function resolveUiFile(files: UiFiles, pathname: string): UiFile | null {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1)
  const type = TYPES[extname(path)]
  if (!files.has(path) || !type) return null
  return {
    path,
    headers: { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-store' },
  }
}
