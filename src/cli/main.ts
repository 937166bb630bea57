#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { EXIT, runCommandLine } from './program.ts'
import { warn } from './terminal.ts'

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // a reader that closes the pipe early ("sayso read FILE | head") is no failure
  if (code === 'EPIPE') process.exit(EXIT.ok)
  warn(`Standard output can't be written (${code}).`)
  process.exit(EXIT.failure)
})
// where nobody reads what is told, the work is done all the same
process.stderr.on('error', () => {})

// the same two folders up from the source and from dist/cli
const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))

process.exitCode = await runCommandLine(process.argv, version)
