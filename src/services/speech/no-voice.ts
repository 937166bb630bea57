import { isEnglish } from '../../core/article/language.ts'
import { languageName } from '../../core/script/language-name.ts'
import { type SpeechEngine, speakersOf } from './engines.ts'

/**
 * What the listener should know of an article in a language that no voice speaks, in words; null where one does.
 * @param language BCP 47 tag
 */
export function noVoiceNotice(language: string, engines: readonly SpeechEngine[]): string | null {
  if (isEnglish(language) || speakersOf(language, engines).length > 0) return null
  return `No voice of Sayso’s speaks this article’s language, ${languageName(language)}. An English voice reads it instead, and much will not be understood.`
}
