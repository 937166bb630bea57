import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { WordTiming } from '../port.ts'
import { words } from '../words.ts'
import { serveEngine, type WorkerJob } from '../worker-port.ts'
import { cutPieces } from './pieces.ts'
import { createProgram, SAMPLE_RATE } from './program.ts'
import { createPronounce } from './pronounce.ts'
import { type FliteHeard, type FliteOrder, VOICES, type WorkerSettings } from './protocol.ts'
import { toSpoken } from './spoken.ts'
import { soundsOf, timeWords } from './timings.ts'
import { unitsOf } from './units.ts'
import { Module } from './web-assembly.ts'

/** What is left of the silence around a piece: before it, for the breath of its first sound, and after it. Milliseconds. */
const LEAD_IN = 30
const LEAD_OUT = 40

const { wasmUrl } = workerData as WorkerSettings
const program = createProgram(new Module(readFileSync(new URL(wasmUrl))))
const pronounce = createPronounce(program)

const toSamples = (milliseconds: number) => Math.round((milliseconds * SAMPLE_RATE) / 1000)

function speak({ text, voice, pitch, hurry }: FliteOrder, job: WorkerJob<FliteHeard>): void {
  const lengths = Object.hasOwn(VOICES, voice) ? VOICES[voice] : undefined
  if (lengths === undefined) throw new Error(`Flite has no voice "${voice}".`)
  const spoken = toSpoken(text)
  const pieces = cutPieces(spoken.ascii, hurry)
  const units = unitsOf(text, spoken, pieces)
  const send = (samples: Float32Array<ArrayBuffer>, words: WordTiming[], last: boolean) =>
    job.send({ samples, words }, samples, last)

  let total = 0
  for (const [index, piece] of pieces.entries()) {
    if (job.isCancelled()) return
    const { sentences, samples } = program.run(spoken.ascii.slice(piece.start, piece.end), {
      voice,
      pitch,
      lengths,
      sound: true,
    })
    if (job.isCancelled()) return
    const sounds = soundsOf(sentences)
    const from = Math.max(0, (sounds[0]?.from ?? 0) - LEAD_IN)
    const to = Math.min((samples.length * 1000) / SAMPLE_RATE, (sounds.at(-1)?.to ?? 0) + LEAD_OUT)
    const begin = (total * 1000) / SAMPLE_RATE - from
    const sound = samples.subarray(toSamples(from), toSamples(Math.max(from, to)))
    const last = index === pieces.length - 1
    const heard = new Float32Array(sound.length + toSamples(piece.pause))
    for (let i = 0; i < sound.length; i++) heard[i] = (sound[i] as number) / 32_768
    total += heard.length
    const said = units[index] ?? []
    const alone = pronounce(said.map((unit) => unit.said))
    const timings = timeWords(sounds, said, alone).map((word) => ({
      ...word,
      from: Math.max(0, begin + word.from),
      to: Math.max(0, begin + word.to),
    }))
    send(heard, timings, last)
  }
  // nothing that Flite could say
  if (pieces.length === 0)
    send(
      new Float32Array(0),
      words(text).map((word) => ({ ...word, from: 0, to: 0 })),
      true,
    )
}

serveEngine(parentPort, speak)
