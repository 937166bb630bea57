#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { runCommandLine } from './program.ts'

// a reader that closes the pipe early ("sayso read FILE | head") is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// the same two folders up from the source and from dist/cli
const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))

process.exitCode = await runCommandLine(process.argv, version)
