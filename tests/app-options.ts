import { join } from 'node:path'
import { settings } from '../src/contract/schemas.ts'
import type { AppOptions } from '../src/services/app/app.ts'
import { createStore } from '../src/services/settings/store.ts'

/** The services as a window has them, with all that they keep in one folder. */
export function appOptions(
  folder: string,
  report: (thrown: unknown) => void = (thrown) => console.error(thrown),
): AppOptions {
  return {
    info: { version: '0.0.0', host: 'browser', platform: process.platform },
    firstFile: null,
    sampleFile: 'assets/sample/al-tanf.txt',
    settings: createStore({ file: join(folder, 'settings.json'), schema: settings, report }),
    dataFolder: folder,
    settingsFolder: folder,
    enginesUrl: new URL('../dist/engines/', import.meta.url),
    report,
  }
}
