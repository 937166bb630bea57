import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { HeardUtterance } from '../../audio/timeline.ts'
import { pcm16, WAV_HEADER_BYTES, wavHeader } from '../../audio/wav.ts'
import { SaysoError } from '../../contract/failure.ts'
import { type RenderRequest, render } from './render.ts'

export interface ExportRequest extends RenderRequest {
  /** The file to write; one that is there is replaced, once the new one is whole. */
  readonly path: string
}

/** When an utterance is heard in the file: milliseconds since its start. */
export type Cue = Omit<HeardUtterance, 'samples'>

export interface Exported {
  readonly milliseconds: number
  readonly cues: readonly Cue[]
}

/**
 * Writes a script as a mono 16-bit WAV file. The file appears whole or not at all.
 * @throws {SaysoError} "unwritable", "too-large" or "speech-failed"; an AbortError when the signal fires
 */
export async function exportWav(request: ExportRequest): Promise<Exported> {
  const { path, script, speech, onProgress } = request
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  const file = await writing(path, open(unfinished, 'wx'))
  try {
    const cues: Cue[] = []
    let samples = 0
    let whole = header(speech.sampleRate, 0)
    try {
      await writing(path, file.appendFile(whole))
      for await (const { samples: heard, ...cue } of render(request)) {
        onProgress?.({ utterance: cue.index, of: script.length, at: cue.from })
        samples += heard.length
        cues.push(cue)
        // what no file can hold is told before all of it is spoken
        whole = header(speech.sampleRate, samples)
        // a full disk may take a part: this goes on until it has all, or fails
        await writing(path, file.appendFile(pcm16(heard)))
      }
      await writing(path, file.write(whole, 0, WAV_HEADER_BYTES, 0))
    } finally {
      await file.close()
    }
    await writing(path, rename(unfinished, path))
    return { milliseconds: (samples * 1000) / speech.sampleRate, cues }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function header(sampleRate: number, samples: number): Uint8Array {
  try {
    return wavHeader(sampleRate, samples)
  } catch (cause) {
    throw new SaysoError(
      'too-large',
      'This is too long for a WAV file (4 GB). Export a part of it.',
      { cause },
    )
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder does not exist.',
  ENOTDIR: 'Its folder is a file.',
  EACCES: 'Sayso may not write there. Choose another folder.',
  EPERM: 'Sayso may not write there. Choose another folder.',
  EROFS: 'Sayso may not write there. Choose another folder.',
  EISDIR: 'It is a folder. Name a file.',
  ENOTEMPTY: 'It is a folder. Name a file.',
  ENOSPC: 'The disk is full.',
}

async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    throw new SaysoError(
      'unwritable',
      `${path} can't be written. ${REASONS[code] ?? code}`.trim(),
      {
        cause,
      },
    )
  }
}
