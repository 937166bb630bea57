import { rule } from '../rule.ts'

/** "221 Baker St.," is certainly a street; any other "St." is left to the engine. */
export const streets = rule('streets', [
  /(?<=(?<![\p{L}\p{N}])\d{1,5}\s(?:\p{Lu}[\p{L}\p{N}]{0,20}\s){1,2})St\.(?=,|\s\p{Ll})/gu,
  'Street',
])
