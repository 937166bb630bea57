import { rule } from '../rule.ts'

/** "No. 10" within a sentence. At its beginning "No." may be an answer. */
export const numberSign = rule(
  'number sign',
  [/(?<=[\p{L}\p{N},;:]\s|\()No\.?(?=\s?\d)/gu, 'number'],
  [/(?<=[\p{L}\p{N},;:]\s|\()Nos\.?(?=\s?\d)/gu, 'numbers'],
  [/(?<![\p{L}\p{N}&/#])#(?=\d{1,4}(?![\p{L}\p{N}]))/gu, 'number '],
)
