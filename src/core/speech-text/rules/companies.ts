import { rule } from '../rule.ts'

const FORMS: Readonly<Record<string, string>> = {
  Corp: 'Corporation',
  Inc: 'Incorporated',
  Ltd: 'Limited',
  Bros: 'Brothers',
  Dept: 'Department',
  Univ: 'University',
}
const AFTER_NAME = String.raw`(?<=\p{Lu}[\p{L}\p{N}&'’-]{0,30},?\s)`

/** What kind of company or body, after its name; a dot that ends the sentence stays. */
export const companies = rule(
  'companies',
  [
    new RegExp(`${AFTER_NAME}(Corp|Inc|Ltd|Bros)\\.(?=(\\s+\\p{Lu}|\\s*$)|[\\s,;:)'’])`, 'gu'),
    ([, form = '', end]) => `${FORMS[form]}${end === undefined ? '' : '.'}`,
  ],
  [
    /(?<=\p{L}\s(?:&|and)\s)Co\.(?=(\s+\p{Lu}|\s*$)|[\s,;:)'’])/gu,
    ([, end]) => `Company${end === undefined ? '' : '.'}`,
  ],
  [
    /(?<![\p{L}\p{N}.])(Dept|Univ)\.(?=\s(?:of\s|\p{Lu}))/gu,
    ([, form = '']) => FORMS[form] ?? null,
  ],
)
