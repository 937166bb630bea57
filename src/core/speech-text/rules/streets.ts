import { rule } from '../rule.ts'

const FORMS: Readonly<Record<string, string>> = {
  Ave: 'Avenue',
  Blvd: 'Boulevard',
  Rd: 'Road',
  St: 'Street',
}

/** "221 Baker St.," is certainly a street; any other "St." is left to the engine. */
export const streets = rule('streets', [
  /(?<=(?<![\p{L}\p{N}])\d{1,5}\s(?:\p{Lu}[\p{L}\p{N}]{0,20}\s){1,2})(Ave|Blvd|Rd|St)\.(?=,|\s\p{Ll})/gu,
  ([, form = '']) => FORMS[form] ?? null,
])
