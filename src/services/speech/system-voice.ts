import type { CallReply } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { isFast } from '../../core/playback/rate.ts'
import { findSystemVoice, type SystemVoice } from '../../engines/say/find-voice.ts'
import { createSay } from '../../engines/say/say.ts'
import { SYSTEM_VOICE } from './casting.ts'
import type { SpeechEngine } from './engines.ts'

const NAMES = { linux: 'festival', darwin: 'macos', win32: 'windows' } as const

/** A program is started for each utterance, and speaks all of it before the first sound: it may take its time. */
const PATIENCE = { first: 10_000, next: 10_000, grace: 10_000 }

/** The system's voice as a client sees it. */
export function describeSystemVoice(found: SystemVoice): CallReply<'voices.system'> {
  return 'missing' in found
    ? { voice: null, missing: found.missing }
    : { voice: NAMES[found.platform], missing: null }
}

/**
 * The system's voice for the list of engines; none where the system has none.
 * @param chosen whether the listener wants it
 */
export function systemEngines(
  chosen: () => boolean,
  found: SystemVoice = findSystemVoice(),
): SpeechEngine[] {
  if ('missing' in found) return []
  return [
    {
      engine: createSay(found),
      cast: () => SYSTEM_VOICE,
      patience: PATIENCE,
      // a strange voice that nobody asked for would be no help
      onlyWhereItSuits: true,
      // one voice can't tell quotations and labels from the article
      suits: ({ role, rate }) => chosen() && role === 'narrator' && !isFast(rate),
    },
  ]
}

/**
 * The system's voice for a listener who asked for nothing else.
 * @throws {SaysoError} "speech-failed" where there is none, in words that say what to do
 */
export function demandSystemVoice(found: SystemVoice = findSystemVoice()): SpeechEngine[] {
  if ('missing' in found)
    throw new SaysoError(
      'speech-failed',
      found.missing === 'festival'
        ? 'This system has no voice of its own: Festival is not installed. Install the package "festival", or leave --system-voice out.'
        : 'This system has no voice that Sayso can use. Leave --system-voice out.',
    )
  return systemEngines(() => true, found)
}
