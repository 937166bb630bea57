import type { Utterance } from '../../core/script/types.ts'
import { speakAloud } from '../../services/export/speak-aloud.ts'
import { type SpokenOptions, speakFile } from '../speech.ts'

/** `sayso speak FILE`. */
export function speakCommand(file: string, options: SpokenOptions): Promise<void> {
  return speakFile(file, options, 'Speaking', (request, show) =>
    speakAloud({
      ...request,
      onProgress: (progress) => show(progress, words(request.script[progress.utterance])),
    }),
  )
}

function words(utterance: Utterance | undefined): string {
  if (utterance?.type === 'label') return `[${utterance.text}]`
  return utterance?.type === 'content' ? utterance.text.replace(/\s+/g, ' ') : ''
}
