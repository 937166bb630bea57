import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { SaysoError } from '../../contract/failure.ts'
import { parseText } from '../../core/article/parse.ts'
import { attribute } from '../../core/attribution/attribute.ts'
import { linesOf } from '../../services/intake/lines.ts'
import { explain } from '../explain.ts'
import { type InputOptions, readInput } from '../input.ts'
import { print } from '../terminal.ts'

/** `sayso segment FILE`: the article with its sources and segments as one JSON object. */
export async function segmentCommand(
  file: string,
  options: InputOptions & { explain?: boolean },
): Promise<void> {
  const { article, attribution } = await readInput(file, options)
  if (options.explain) print(explain(article, attribution))
  else print(`${JSON.stringify({ article, ...attribution }, null, 2)}\n`)
}

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/**
 * `sayso segment --jsonl`: one answer for each line, in order, as soon as it is known.
 * A line that can't be read is reported at the end; the others are still answered.
 * @throws {SaysoError} "bad-request" naming the lines that could not be read
 */
export async function segmentLines(input: Readable, output: Writable): Promise<void> {
  const bad: number[] = []
  let number = 0
  for await (const raw of linesOf(input)) {
    number++
    if (raw.trim() === '') continue
    const parsed = parseLine(raw)
    if (!parsed) {
      bad.push(number)
      continue
    }
    const answer = JSON.stringify({ id: parsed.id, ...attribute(parseText(parsed.text)) })
    if (!output.write(`${answer}\n`)) await new Promise((done) => output.once('drain', done))
  }
  if (bad.length > 0)
    throw new SaysoError(
      'bad-request',
      `Not JSON of the form {"id":…,"text":…} on ${bad.length === 1 ? 'line' : 'lines'} ${bad.slice(0, 10).join(', ')}${bad.length > 10 ? ` and ${bad.length - 10} more` : ''} of standard input.`,
    )
}

function parseLine(raw: string): z.infer<typeof line> | null {
  try {
    return line.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    return null
  }
}
