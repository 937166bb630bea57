import { rule } from '../rule.ts'

const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/–-])`
const AFTER = String.raw`(?![\d/]|[.,:–-]\d)`
const NUMBER = String.raw`\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?`

/** Numbers and times from … to …. A score is said the same way: "two to one". */
export const ranges = rule(
  'ranges and scores',
  [new RegExp(String.raw`(?<=${BEFORE}\d{1,2}:\d\d)[-–](?=\d{1,2}:\d\d(?![\d:]))`, 'gu'), ' to '],
  // "9am-5pm"
  [
    /(?<=(?<![\p{L}\p{N}.,:/–-])\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)\s?[-–]\s?(?=\d{1,2}(?::\d\d)?\s?[ap]\.?m)/giu,
    ' to ',
  ],
  // what everybody says without a "to": "Boeing 737-800"
  [/(?<=(?<![\p{L}\p{N}.,:/–-])7[0-8]7)-(?=\d{1,3}(?![\d-]))/gu, ' '],
  [/(?<=(?<![\p{L}\p{N}.,:/–-])9)-(?=11(?![\d-]|\s?[ap]\.?m))/gu, ' '],
  [/(?<=(?<![\p{L}\p{N}.,:/–-])50)-(?=50(?![\d-]))/gu, ' '],
  [/(?<=(?<![\p{L}\p{N}.,:/–-])24)-(?=7(?![\d-]))/gu, ' '],
  [
    new RegExp(String.raw`(?<=${BEFORE}${NUMBER}%?)–(?=${NUMBER}(?:[%\p{L}]|${AFTER}))`, 'gu'),
    ' to ',
  ],
  // a hyphen joins telephone numbers and codes too: short numbers without a leading zero only
  [
    new RegExp(
      String.raw`(?<=${BEFORE}(?:[1-9]\d{0,2}|0)(?:\.\d{1,2})?%?)-(?=(?:[1-9]\d{0,2}|0)(?:\.\d{1,2})?${AFTER})`,
      'gu',
    ),
    ' to ',
  ],
)
