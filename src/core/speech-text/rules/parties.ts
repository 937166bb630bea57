import { rule } from '../rule.ts'

const PARTIES: Readonly<Record<string, string>> = {
  R: 'Republican',
  D: 'Democrat',
  I: 'independent',
}
/** As the Associated Press shortens them, and the two letters of the post office. States without a short form too. */
const STATES: Readonly<Record<string, string>> = {
  'Ala.|AL': 'Alabama',
  'Alaska|AK': 'Alaska',
  'Ariz.|AZ': 'Arizona',
  'Ark.|AR': 'Arkansas',
  'Calif.|CA': 'California',
  'Colo.|CO': 'Colorado',
  'Conn.|CT': 'Connecticut',
  'Del.|DE': 'Delaware',
  'Fla.|FL': 'Florida',
  'Ga.|GA': 'Georgia',
  'Hawaii|HI': 'Hawaii',
  'Idaho|ID': 'Idaho',
  'Ill.|IL': 'Illinois',
  'Ind.|IN': 'Indiana',
  'Iowa|IA': 'Iowa',
  'Kan.|KS': 'Kansas',
  'Ky.|KY': 'Kentucky',
  'La.|LA': 'Louisiana',
  'Maine|ME': 'Maine',
  'Md.|MD': 'Maryland',
  'Mass.|MA': 'Massachusetts',
  'Mich.|MI': 'Michigan',
  'Minn.|MN': 'Minnesota',
  'Miss.|MS': 'Mississippi',
  'Mo.|MO': 'Missouri',
  'Mont.|MT': 'Montana',
  'Neb.|NE': 'Nebraska',
  'Nev.|NV': 'Nevada',
  'N.H.|NH': 'New Hampshire',
  'N.J.|NJ': 'New Jersey',
  'N.M.|NM': 'New Mexico',
  'N.Y.|NY': 'New York',
  'N.C.|NC': 'North Carolina',
  'N.D.|ND': 'North Dakota',
  'Ohio|OH': 'Ohio',
  'Okla.|OK': 'Oklahoma',
  'Ore.|OR': 'Oregon',
  'Pa.|PA': 'Pennsylvania',
  'R.I.|RI': 'Rhode Island',
  'S.C.|SC': 'South Carolina',
  'S.D.|SD': 'South Dakota',
  'Tenn.|TN': 'Tennessee',
  'Texas|TX': 'Texas',
  'Utah|UT': 'Utah',
  'Vt.|VT': 'Vermont',
  'Va.|VA': 'Virginia',
  'Wash.|WA': 'Washington',
  'W.Va.|WV': 'West Virginia',
  'Wis.|WI': 'Wisconsin',
  'Wyo.|WY': 'Wyoming',
}
const NAMES = new Map(
  Object.entries(STATES).flatMap(([short, name]) =>
    short.split('|').map((one) => [one, name] as const),
  ),
)
const SHORT = [...NAMES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((short) => short.replaceAll('.', '\\.'))
  .join('|')

/** "(R-Ky.)", "D-Minn.,": how American papers give a politician's party and state. */
export const parties = rule('party and state', [
  new RegExp(String.raw`(?<![\p{L}\p{N}.-])([RDI])-(${SHORT})(?=[),;\s]|$)`, 'gu'),
  ([, party = '', state = '']) => `${PARTIES[party]}, ${NAMES.get(state)}`,
])
