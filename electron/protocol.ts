import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { listUiFiles, resolveUiFile, SECURITY_HEADERS } from '../src/services/app/ui-files.ts'
import { isUiUrl, UI_SCHEME } from './policy.ts'

/** Makes the UI's scheme one with an origin of its own and all protections of https. Before the app is ready. */
export function registerUiScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: UI_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built UI on its scheme, and nothing else. When the app is ready. */
export function serveUi(uiFolder: string): void {
  const files = listUiFiles(uiFolder)
  protocol.handle(UI_SCHEME, async ({ method, url }) => {
    const file =
      method === 'GET' && isUiUrl(url) ? resolveUiFile(files, new URL(url).pathname) : null
    if (!file)
      return new Response('Sayso has nothing here.', { status: 404, headers: SECURITY_HEADERS })
    const content = await readFile(join(uiFolder, file.path))
    return new Response(new Uint8Array(content), { headers: file.headers })
  })
}
