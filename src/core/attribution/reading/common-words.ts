import type { Article } from '../../article/types.ts'
import { isKnownWord } from './language-model.ts'

/** Tells names from words that only open a sentence: "Water is scarce" is not about one called Water. */
export type IsCommonWord = (word: string, next: string | undefined) => boolean

const WORD = /[\p{L}][\p{L}\p{M}’'-]*/gu
const OPENS = /(?:^|[.!?:“"‘'«—–•-]\s*)$/
const PLURAL_VERB = /^(?:are|were|have|do|don|remain|need)$/

/** Reads once how an article writes its words: a capital within a sentence makes a name. */
export function readCommonWords(article: Article): IsCommonWord {
  const names = new Set<string>()
  const plain = new Set<string>()
  const alone = new Set<string>()
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end)
    const words = [...text.matchAll(WORD)]
    const capitals = words.filter(([word]) => isUpper(word)).length
    // A headline with capitals everywhere tells nothing.
    if (block.role === 'heading' && capitals * 2 > words.length) continue
    for (const [n, match] of words.entries()) {
      const [word] = match
      if (!isUpper(word)) {
        plain.add(word)
        continue
      }
      const after = words[n + 1]
      const joined =
        after !== undefined && after.index === match.index + word.length + 1 && isUpper(after[0])
      const before = text.slice(Math.max(0, match.index - 3), match.index)
      const inside = !OPENS.test(before)
      if (joined || inside) names.add(bare(word))
      if (!joined && inside && !isUpper(words[n - 1]?.[0] ?? '')) alone.add(bare(word))
    }
  }
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

/** Asked of every word: most begin with a letter that needs no table. */
function isUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

const bare = (word: string): string => word.replace(/['’]s$/, '')
