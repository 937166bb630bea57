// A program of its own that reads TypeScript as it is; see ./killed-intake.ts.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const [folder, from] = process.argv.slice(2)
const file = fileURLToPath(new URL('./killed-intake.ts', import.meta.url))
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { openDocuments } = await server.ssrLoadModule(file)
await openDocuments(folder, Number(from))
