import { rule } from '../rule.ts'

/** Said by their letters, but read as words by eSpeak. Those it says right (UK, NATO, CIA) are not here. */
const LETTERS = 'AFD|AFP|ANC|EPA|IAEA|ICC|ICJ|IDF|IED|ILO|IMF|IOM|IPCC|IRA|IRGC|ISF|SDF|UAE|YPG'
/** The same where the words beside it are not in capitals too: "WHO SAID SO" is a headline. */
const WORDS = 'AP|WHO'
const CAPITALS = String.raw`\p{Lu}{2}`

const byLetter = (letters: string) => Array.from(letters).join('.')

export const initialisms = rule(
  'initialisms',
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}.@#$/_-])(${LETTERS})(s?)(?![\p{L}\p{N}_@]|\.\p{L})`,
      'gu',
    ),
    ([, letters = '', s]) => byLetter(letters) + (s ? "'s" : ''),
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}.@#$/_-]|${CAPITALS}\s)(?:${WORDS})(?![\p{L}\p{N}_@]|\.\p{L}|\s${CAPITALS})`,
      'gu',
    ),
    ([letters]) => byLetter(letters),
  ],
)
