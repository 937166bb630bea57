import { isEnglish } from '../article/language.ts'
import { ENGLISH } from './english.ts'
import type { Rule } from './types.ts'

/** The rules for texts in a language: there are some for English alone. @param tag BCP 47 */
export const rulesIn = (tag: string): readonly Rule[] => (isEnglish(tag) ? ENGLISH : [])
