import { buildScript } from '../../core/script/build.ts'
import { transcript } from '../../core/script/transcript.ts'
import type { Level } from '../../core/script/types.ts'
import { readInput } from '../input.ts'

/** `sayso read FILE`: the spoken script as text, labels in square brackets. */
export async function readCommand(file: string, options: { level: Level }): Promise<void> {
  const { article, attribution } = await readInput(file)
  process.stdout.write(transcript(article, buildScript(article, attribution, options)))
}
