import { resolve } from 'node:path'
import { exportWav } from '../../services/export/export-wav.ts'
import { type SpokenOptions, speakFile } from '../speech.ts'
import { tell } from '../terminal.ts'

/** `sayso export FILE -o OUT.wav`. The output name has passed its check. */
export async function exportCommand(
  file: string,
  options: SpokenOptions & { output: string },
): Promise<void> {
  const path = resolve(options.output)
  let milliseconds = 0
  await speakFile(file, options, 'Writing', async (request, show) => {
    const exported = await exportWav({ ...request, path, onProgress: (progress) => show(progress) })
    milliseconds = exported.milliseconds
  })
  tell(`${options.output}: ${duration(milliseconds)}`)
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`
}
