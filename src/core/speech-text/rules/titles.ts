import { rule } from '../rule.ts'

/** Titles that a dot marks as shortened. What eSpeak says right ("Dr.", "Mr.", "Mrs.") is not here. */
const DOTTED: Readonly<Record<string, string>> = {
  Adm: 'Admiral',
  Amb: 'Ambassador',
  Brig: 'Brigadier',
  Capt: 'Captain',
  Cmdr: 'Commander',
  Col: 'Colonel',
  Cpl: 'Corporal',
  Det: 'Detective',
  Gen: 'General',
  Gens: 'Generals',
  Gov: 'Governor',
  Govs: 'Governors',
  Hon: 'Honourable',
  Insp: 'Inspector',
  Lt: 'Lieutenant',
  Maj: 'Major',
  Ms: 'Miz',
  Pres: 'President',
  Prof: 'Professor',
  Pvt: 'Private',
  Rep: 'Representative',
  Reps: 'Representatives',
  Rev: 'Reverend',
  Sen: 'Senator',
  Sens: 'Senators',
  Sgt: 'Sergeant',
  Supt: 'Superintendent',
  Mt: 'Mount',
  Ft: 'Fort',
}
/** Titles that are no other word, so that they need no dot. */
const PLAIN = 'Capt|Cpl|Lt|Maj|Ms|Prof|Sgt|Supt'
const NAME = String.raw`(?=\s{1,3}\p{Lu}[\p{L}.'’])`

const spoken = (title = '') => DOTTED[title] ?? null

export const titles = rule(
  'titles and ranks',
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}.])(${Object.keys(DOTTED).join('|')})\.${NAME}`, 'gu'),
    ([, title]) => spoken(title),
  ],
  [new RegExp(String.raw`(?<![\p{L}\p{N}.])(${PLAIN})${NAME}`, 'gu'), ([, title]) => spoken(title)],
  // "Gen Z" is no general, and "Col" alone may be a mountain pass
  [/(?<![\p{L}\p{N}.])Gen(?=\s\p{Lu}\p{Ll})(?!\sAlpha)/gu, 'General'],
  [/(?<=(?<![\p{L}\p{N}])Lt\.?\s)Col(?=\s\p{Lu}\p{Ll})/gu, 'Colonel'],
  [/(?<=\p{Lu}[\p{L}.]{1,20},?\s)Jr\.?(?=[\s,](?!\p{Lu}))/gu, 'Junior'],
  [/(?<=\p{Lu}[\p{L}.]{1,20},?\s)Sr\.?(?=[\s,](?!\p{Lu}))/gu, 'Senior'],
)
