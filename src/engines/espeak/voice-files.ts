import { lookUpTag } from '../../core/article/language.ts'

/** Voices whose file has the name of their language. A test holds this list and the engine's own equal. */
const SAME =
  'af am an ar as az ba be bg bn bpy bs ca ca-ba ca-nw ca-va cmn cmn-latn-pinyin cs cv cy da de el en en-029 ' +
  'en-gb-scotland en-gb-x-gbclan en-gb-x-gbcwmd en-gb-x-rp en-us en-us-nyc eo es es-419 et eu fa fa-latn fi fo fr ' +
  'fr-be fr-ch ga gd gn grc gu hak haw he hi hr ht hu hy hyw ia id io is it ja jbo ka kaa kk kl kn ko kok ku ky la ' +
  'lb lfn lt ltg lv mi mk ml mr ms mt mto my nb nci ne nl nog om or pa pap piqd pl pt pt-br py qdb qu quc qya ro ru ' +
  'ru-cl ru-lv sd shn si sjn sk sl smj sq sr sv sw ta te th ti tk tn tr tt ug uk ur uz vi vi-vn-x-central ' +
  'vi-vn-x-south xex yue'

/** Of the voices for a language, its own. The engine takes names of files alone, and says nothing of others. */
export const VOICE_FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SAME.split(' ').map((tag) => [tag, tag])),
  'chr-us-qaaa-x-west': 'chr',
  'en-gb': 'en',
  'es-mx': 'es-419',
  'fr-fr': 'fr',
  hbs: 'hr',
  'hy-arevela': 'hy',
  'hy-arevmda': 'hyw',
  no: 'nb',
  'pt-pt': 'pt',
  zh: 'cmn',
  'zh-cmn': 'cmn',
  'zh-yue': 'yue',
}

/** The name of a voice's file, from its path in the engine's list. */
export const voiceFile = (identifier: string): string =>
  identifier.slice(identifier.lastIndexOf('/') + 1).toLowerCase()

/** The voice of eSpeak NG for a language; null where it has none. @param tag BCP 47 */
export function espeakVoice(tag: string): string | null {
  const found = lookUpTag(tag, Object.keys(VOICE_FILES))
  return found === null ? null : (VOICE_FILES[found] ?? null)
}
