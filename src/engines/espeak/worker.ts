import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import load from '@echogarden/espeak-ng-emscripten'
import { serveEngine, type WorkerJob } from '../worker-port.ts'
import {
  type EspeakHeard,
  type EspeakOrder,
  SAMPLE_RATE,
  type WordEvent,
  type WorkerSettings,
} from './protocol.ts'
import { voiceFile } from './voice-files.ts'

const { dataUrl } = workerData as WorkerSettings
const data = readFileSync(new URL(dataUrl))
const espeak = await load({ getPreloadedPackage: () => data.buffer as ArrayBuffer })
const voices = new espeak.eSpeakNGWorker()
if (voices.get_samplerate() !== SAMPLE_RATE)
  throw new Error(`eSpeak NG speaks at ${voices.get_samplerate()} Hz, not at ${SAMPLE_RATE} Hz.`)

// by itself it cuts off the peaks of its louder voices (Māori, Hawaiian); what all voices are brought to comes later
voices.set_volume(50)

const files = new Set(voices.list_voices().map(({ identifier }) => voiceFile(identifier)))

/** A voice is one of the list's files, or such a file and a variant: "en-us+f1". */
function isVoice(voice: string): boolean {
  const [file = '', variant] = voice.split('+')
  if (!files.has(file)) return false
  const path = `/usr/share/espeak-ng-data/voices/!v/${variant}`
  return variant === undefined || espeak.FS.analyzePath(path).exists
}

let voiceInUse: string | null = null

function selectVoice({ voice, pitch }: EspeakOrder): void {
  if (voice !== voiceInUse) {
    if (!isVoice(voice)) throw new Error(`eSpeak NG has no voice "${voice}".`)
    voices.set_voice(voice, '')
    voiceInUse = voice
  }
  // eSpeak's scale is 0 to 100; measured on the median pitch, 80 steps are an octave
  voices.set_pitch(Math.max(0, Math.min(100, Math.round(50 + 80 * Math.log2(pitch)))))
}

function speak(order: EspeakOrder, { isCancelled, send }: WorkerJob<EspeakHeard>): void {
  selectVoice(order)

  let buffers: Int16Array[] = []
  let events: WordEvent[] = []
  let gathered = 0
  // a little goes out at once, for a quick start that doesn't run dry; then more, for fewer messages
  let enough = SAMPLE_RATE / 5

  const flush = (last: boolean) => {
    const samples = new Float32Array(gathered)
    let at = 0
    for (const buffer of buffers)
      for (let i = 0; i < buffer.length; i++) samples[at++] = (buffer[i] as number) / 32_768
    send({ samples, events }, samples, last)
    buffers = []
    events = []
    gathered = 0
    enough = Math.min(SAMPLE_RATE, 2 * enough)
  }

  voices.synthesize(order.markup, (buffer, heard) => {
    if (isCancelled()) return true
    // before this buffer is added, so that the last chunk, with the last words, is never an empty one
    if (buffer.length > 0 && gathered >= enough) flush(false)
    for (const event of heard)
      if (event.type === 'word')
        events.push({ position: event.text_position - 1, at: event.audio_position })
    buffers.push(buffer)
    gathered += buffer.length
    return false
  })
  if (!isCancelled()) flush(true)
}

serveEngine(parentPort, speak)
