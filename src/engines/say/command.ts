import Darwin from 'say/platform/darwin.js'
import Linux from 'say/platform/linux.js'
import Win32 from 'say/platform/win32.js'
import { isSafe } from './text.ts'

export const SAY_PLATFORMS = ['linux', 'darwin', 'win32'] as const
export type SayPlatformName = (typeof SAY_PLATFORMS)[number]

/** A program to start, without a shell, in a folder of its own. */
export interface SayCommand {
  readonly args: readonly string[]
  readonly input: string
}

/** What is written, in the folder where the program runs. The name is Sayso's own: `say` puts it into programs too. */
export const SPEECH_FILE = 'speech.wav'

/**
 * `say` knows no export for Festival, so the word SayText is given another meaning first: write the sound into a file.
 * (Speaking aloud, it would start a shell.)
 */
const FESTIVAL_PRELUDE = `(define (SayText words) (utt.save.wave (utt.synth (eval (list 'Utterance 'Text words))) "${SPEECH_FILE}" 'riff))\n`

/**
 * What the program of a platform is told, by `say`. The voice is the system's own and the speed 1, always: so nothing
 * but the text is ever put in.
 * @throws where the text is not as `toSay` makes it
 */
export function sayCommand(platform: SayPlatformName, text: string): SayCommand {
  if (!isSafe(text)) throw new Error('This text has not been made safe.')
  const request = { text, voice: null, speed: null, filename: SPEECH_FILE } as const
  switch (platform) {
    case 'linux': {
      const { args, pipedData } = new Linux().buildSpeakCommand(request)
      return { args, input: FESTIVAL_PRELUDE + pipedData }
    }
    case 'darwin': {
      const { args, pipedData } = new Darwin().buildExportCommand(request)
      return { args, input: pipedData }
    }
    case 'win32': {
      const { args, pipedData } = new Win32().buildExportCommand(request)
      // `say` goes through cmd.exe; this doesn't
      return { args: ['-NoProfile', '-NonInteractive', '-Command', ...args], input: pipedData }
    }
  }
}
