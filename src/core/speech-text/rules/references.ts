import { rule } from '../rule.ts'

/** What leads to a place in a text, shortened, before its number. */
export const references = rule(
  'references',
  [/(?<![\p{L}\p{N}.])pp\.(?=\s?\d)/gu, 'pages'],
  [/(?<=[,;(]\s?)p\.(?=\s?\d)/gu, 'page'],
  [/(?<![\p{L}\p{N}.])([Ff])ig\.(?=\s?\d)/gu, ([, f]) => `${f}igure`],
  [/(?<![\p{L}\p{N}.])([Vv])ol\.(?=\s?\d)/gu, ([, v]) => `${v}olume`],
  [/(?<=[,;(]\s?)no\.(?=\s?\d)/gu, 'number'],
  // "c. 1850", and no initial of somebody
  [/(?<=(?<!\p{L}\.?)\s|\(|\p{Ll}\s)c\.(?=\s?1?\d{3}(?![\p{L}\p{N}]))/gu, 'circa'],
  [/§§?\s?(?=\d)/gu, 'section '],
)
