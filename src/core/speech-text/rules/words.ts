import { rule } from '../rule.ts'

/** Short forms of common words. */
export const shortWords = rule(
  'short words',
  [/(?<=[\p{L}\p{N}]\s)vs\.?(?=\s[\p{L}\p{N}$£€])/gu, 'versus'],
  [/(?<![\p{L}\p{N}~])~(?=[$£€]?\d)/gu, 'about '],
  [/(?<![\p{L}\p{N}])([Aa])pprox\.?(?=\s\d)/gu, ([, a]) => `${a}pproximately`],
  [/(?<=\s)w\/(?=\s\p{L}{2})/gu, 'with'],
  [/(?<=\s)w\/(?=\p{L}{2})/gu, 'with '],
  [/(?<=\s)w\/o(?=\s\p{L}{2})/gu, 'without'],
  // "a 4x4", "the 4x100m relay"
  [
    /(?<=(?<![\p{L}\p{N}.,])[1-9]\d{0,3})\s?[x×]\s?(?=\d{1,4}(?:m|cm|mm|km|ft|)(?![\p{L}\p{N}.,]\d|[\p{L}\p{N}]))/gu,
    ' by ',
  ],
)

/** Slashes that nobody says. "Shafaq News/ The": a credit ends. */
export const slashes = rule(
  'slashes',
  [/(?<=(?<!\p{L})and)\/(?=or(?!\p{L}))/gu, ' '],
  [/(?<=(?<![\d/.,-])9)\/(?=11(?![\d/.,]\d|\d))/gu, ' '],
  [/(?<=(?<![\d/.,-])24)\/(?=7(?![\d/.,]\d|\d))/gu, ' '],
  [/(?<=(?<![\d/.,-])50)\/(?=50(?!\d|[/.,-]\d))/gu, ' '],
  // "BEIRUT/DAMASCUS": two places in a dateline; "AC/DC" is none
  [/(?<=(?<![\p{L}\p{N}/])\p{Lu}{4,20})\/(?=\p{Lu}{4,20}(?![\p{L}\p{N}/]))/gu, ', '],
  [/(?<=\p{L})\/(?=\s[\p{L}\p{N}])/gu, ','],
)
