import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { parseText } from '../../../src/core/article/parse.ts'
import type { attribute } from '../../../src/core/attribution/attribute.ts'

interface Built {
  readonly parseText: typeof parseText
  readonly attribute: typeof attribute
}

const core = fileURLToPath(new URL('../../../src/core/', import.meta.url))

/**
 * The attribution as it is shipped, in one file: under the test runner every call from one module to
 * another is slower, which would be measured instead.
 */
export async function buildAttribution(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-bench-'))
  try {
    const entry = join(folder, 'entry.ts')
    await writeFile(
      entry,
      `export { parseText } from ${JSON.stringify(`${core}article/parse.ts`)}
export { attribute } from ${JSON.stringify(`${core}attribution/attribute.ts`)}
`,
    )
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: join(folder, 'dist'), minify: false },
    })
    return await import(pathToFileURL(join(folder, 'dist', 'entry.js')).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
