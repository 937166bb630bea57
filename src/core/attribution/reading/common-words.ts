import type { Article } from '../../article/types.ts'
import { isKnownWord } from './language-model.ts'

/** Tells names from words that only open a sentence: "Water is scarce" is not about one called Water. */
export type IsCommonWord = (word: string, next: string | undefined) => boolean

const WORD = /[\p{L}][\p{L}\p{M}’'-]*/gu
const OPENS = /(?:^|[.!?:“"‘'«—–•-]\s*)$/
const PLURAL_VERB = /^(?:are|were|have|do|don|remain|need)$/

/** How an article writes its words. */
interface Spellings {
  /** Written with a capital where only a name is. */
  readonly names: Set<string>
  /** Written with a capital, and no other word with one beside it. */
  readonly alone: Set<string>
  /** Written without a capital. */
  readonly plain: Set<string>
}

/** Reads once how an article writes its words: a capital within a sentence makes a name. */
export function readCommonWords(article: Article): IsCommonWord {
  const spellings: Spellings = { names: new Set(), alone: new Set(), plain: new Set() }
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end)
    // A headline with capitals everywhere tells nothing.
    if (block.role !== 'heading' || !isMostlyCapitals(text)) noteSpellings(text, spellings)
  }
  const { names, alone, plain } = spellings
  return (word, next) => {
    if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false
    if (next !== undefined && /^\p{Lu}/u.test(next)) return false
    const lower = word.toLowerCase()
    if (alone.has(word)) return false
    if (plain.has(lower)) return true
    if (names.has(word)) return false
    if (/s$/.test(lower) && next !== undefined && PLURAL_VERB.test(next)) return true
    return isKnownWord(lower)
  }
}

function isMostlyCapitals(text: string): boolean {
  const words = text.match(WORD) ?? []
  return words.filter(isUpper).length * 2 > words.length
}

function noteSpellings(text: string, { names, alone, plain }: Spellings): void {
  let upperBefore = false
  WORD.lastIndex = 0
  for (let match = WORD.exec(text), next: RegExpExecArray | null; match; match = next) {
    next = WORD.exec(text)
    const [word] = match
    const upper = isUpper(word)
    if (upper) {
      const joined =
        next !== null && next.index === match.index + word.length + 1 && isUpper(next[0])
      const inside = !OPENS.test(text.slice(Math.max(0, match.index - 3), match.index))
      if (joined || inside) names.add(bare(word))
      if (!joined && inside && !upperBefore) alone.add(bare(word))
    } else plain.add(word)
    upperBefore = upper
  }
}

/** Asked of every word: most begin with a letter that needs no table. */
function isUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

const bare = (word: string): string => word.replace(/['’]s$/, '')
