import type { FliteProgram, Phone } from './program.ts'

export type Pronounce = (said: readonly string[]) => (readonly string[])[]

/** Words whose sounds are remembered; an article has some hundreds. */
const REMEMBERED = 20_000
/** In the quickest voice; all have the same lexicon. */
const QUICKLY = { voice: 'kal16', pitch: 1, lengths: 1, sound: false }

const namesOf = (phones: readonly Phone[]) =>
  phones.map(({ name }) => name).filter((name) => name !== 'pau')

/** The sounds of words spoken alone, as Flite's own lexicon and rules have them. */
export function createPronounce(program: FliteProgram): Pronounce {
  const known = new Map<string, readonly string[]>([['', []]])

  const ask = (text: string) => program.run(text, QUICKLY).sentences.map(namesOf)
  const learn = (words: readonly string[]) => {
    if (words.length === 0) return
    if (known.size + words.length > REMEMBERED) {
      known.clear()
      known.set('', [])
    }
    // an empty line ends a sentence: one run for all
    const together = ask(words.join('\n\n'))
    for (const [index, word] of words.entries())
      known.set(word, together.length === words.length ? (together[index] ?? []) : ask(word).flat())
  }

  return (said) => {
    learn([...new Set(said)].filter((word) => !known.has(word)))
    return said.map((word) => known.get(word) ?? [])
  }
}
