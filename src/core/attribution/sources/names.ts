import { isCapital } from '../reading/capitals.ts'
import { isNamelike } from '../reading/chunks.ts'
import { isMadeOfWords } from '../reading/first-names.ts'
import type { Item } from '../reading/item.ts'
import { isLand } from '../reading/lands.ts'
import { PEOPLES } from '../reading/peoples.ts'
import {
  ORGANIZATION_NAMES,
  ORGANIZATION_WORDS,
  ORGANIZATIONS,
  OUTLETS,
  ROLES,
  TIMES,
  TITLES,
  words as wordSet,
} from '../reading/word-lists.ts'
import { LINKS } from '../rules/extend-right.ts'
import type { SourceKind } from '../types.ts'

export interface FoundName {
  readonly name: string
  readonly kind: SourceKind
  /** Last item of the role before the name ("team captain" Ann Lee), or undefined. */
  readonly roleLast: number | undefined
}

/** Where in a stream a name is looked for: the head phrase, and the whole with what links to it. */
export interface NamePlace {
  readonly start: number
  readonly headLast: number
  readonly last: number
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none'
}

const FIELDS = wordSet(`
  education health defence defense finance justice interior energy transport environment agriculture culture sport
  labour labor trade affairs states kingdom nations executive operating financial technology home foreign shadow
  prime chief`)
const NAME_LINK = wordSet('of for in and the & de la le du del von van bin ibn al on to')
const PARTICLE = wordSet(
  '& de la le du del von van der den bin ibn da di dos el al y í av af zu ter ten',
)
/** Units and time zones: no names, though they look like acronyms. */
const UNITS = wordSet(
  'UTC GMT BST CET CEST EST EDT PST PDT KB MB GB TB kW MW GW kWh MWh GWh km kg AM PM AD BC GDP DNA VAT CCTV GPS',
)
const POST_NOMINAL = /^(?:QC|KC|MP|MEP|MSP|MBE|OBE|CBE|PhD|MD|Jr\.?|Sr\.?|Esq\.?)$/
const HONORIFIC = wordSet(
  'mr mr. mrs mrs. ms ms. mx mx. miss miss. dr dr. prof prof. rev rev. sir sir. dame dame.',
)

/** Words met before, and whether they are roles: a name's words are asked for that again and again. */
const roles = new Map<string, boolean>()
const REMEMBERED = 10_000

function isRole({ lower }: Item): boolean {
  const known = roles.get(lower)
  if (known !== undefined) return known
  const role =
    ROLES.has(lower) ||
    TITLES.has(lower) ||
    PEOPLES.has(lower) ||
    ROLES.has(lower.replace(/^.*[-‑]/, '')) ||
    (OCCUPATION.test(lower) && !ORGANIZATIONS.has(lower))
  if (roles.size >= REMEMBERED) roles.clear()
  roles.set(lower, role)
  return role
}

/** Ends of words for what people do, which no list holds all of. */
const OCCUPATION =
  /(?:ologist|ographer|[a-z]{3}maker|ician|iatrist|[a-z]{3}woman|worker|keeper|goer|fighter|-year-old|-of-(?:two|three|four|five|six)|monger|^(?:french|english|irish|dutch|welsh|scots)man)$/

/** The proper name in a noun phrase, without title or role; null where it has none. */
export function findName(items: readonly Item[], place: NamePlace): FoundName | null {
  const { start, determiner } = place
  let { headLast, last } = place
  // "Kate Moss QC": letters behind a name are no part of it.
  while (headLast > start && POST_NOMINAL.test(items[headLast]?.text ?? '')) {
    if (last === headLast) last--
    headLast--
  }
  const end = items[headLast]
  const definite = determiner === 'definite'
  if (end?.quote && isNamelike(end.text.replace(/[.,]$/, ''))) {
    const kind = definite ? 'organization' : 'person'
    return { name: end.text.replace(/[.,]+$/, ''), kind, roleLast: undefined }
  }
  const person = isLed(items, headLast, last)
    ? null
    : (afterHonorific(items, start, last) ??
      (determiner === 'indefinite' ? null : lastPerson(items, start, headLast, last)))
  if (person) return person
  if (
    !isCapital(end) ||
    (determiner === 'indefinite' && !items.slice(start, headLast).some(isRole))
  )
    return null
  return headName(items, { start, headLast, last, determiner })
}

/** "observers led by the judge Ann Lee": they, and not she. */
function isLed(items: readonly Item[], headLast: number, last: number): boolean {
  for (let i = headLast + 1; i < last; i++)
    if (items[i]?.pos === 'VERB' && items[i + 1]?.lower === 'by') return true
  return false
}

/** "Undersecretary for Education Mr. Toccafondi": the name is what follows "Mr". */
function afterHonorific(items: readonly Item[], start: number, last: number): FoundName | null {
  let at = start
  while (at < last && !HONORIFIC.has(items[at]?.lower ?? '')) at++
  if (at >= last || !isCapital(items[at + 1])) return null
  // "a lawyer for Mr Lee": whoever hangs on a link is somebody else.
  if (at > start && LINKS.has(items[at - 1]?.lower ?? '')) return null
  // "Mr Justice Lee"
  while (TITLES.has(items[at + 1]?.lower ?? '') && at + 2 <= last && isCapital(items[at + 2])) at++
  let end = at + 1
  while (
    end < last &&
    (isCapital(items[end + 1]) ||
      (PARTICLE.has(items[end + 1]?.lower ?? '') && isCapital(items[end + 2])))
  )
    end++
  // "Mrs A" is called so, and not "A".
  const letter = end === at + 1 && /^\p{Lu}$/u.test(items[end]?.text ?? '')
  return { name: join(items, letter ? at : at + 1, end), kind: 'person', roleLast: at }
}

/**
 * "CEO of the Refugee Council Enver Solomon": a role first, the name last. The words before the name
 * must end another phrase: "the director of the Silver Larch Lodge" is one phrase.
 */
function lastPerson(
  items: readonly Item[],
  start: number,
  headLast: number,
  last: number,
): FoundName | null {
  if (last === headLast || !isCapital(items[last]) || ends(items[last] as Item)) return null
  const role = items.findIndex((item, at) => at >= start && at <= last && isRole(item))
  if (role < 0 || last - role < 1) return null
  let first = last
  while (first > start && isCapital(items[first - 1]) && last - first < 3) {
    const before = items[first - 1] as Item
    if (ends(before) || isRole(before)) break
    first--
  }
  const before = items[first - 1]
  const run = last - first + 1
  if (!before || run > 3) return null
  // "the landlord of the Prince Albert"
  if (TITLES.has(before.lower) && items[first - 2]?.lower === 'the') return null
  if (isRole(before) ? run < 1 : run < 2 || !ends(before)) return null
  return { name: join(items, first, last), kind: 'person', roleLast: first - 1 }
}

/** The run of capitals that ends the head phrase: "Barnhall winger" Iker Zubizarreta Luna. */
function headName(items: readonly Item[], place: NamePlace): FoundName | null {
  const { start, headLast, last, determiner } = place
  let first = headLast
  while (
    first > start &&
    (isCapital(items[first - 1]) ||
      PARTICLE.has(items[first - 1]?.lower ?? '') ||
      /^[-/]$/.test(items[first - 1]?.text ?? '') ||
      (determiner === 'definite' &&
        /^['’]s?$/.test(items[first - 1]?.text ?? '') &&
        isCapital(items[first - 2])))
  )
    first--
  while (first < headLast && !isCapital(items[first])) first++
  let roleLast: number | undefined
  if (isGuard(items, first, headLast))
    return { name: join(items, first, headLast), kind: 'organization', roleLast: undefined }
  for (let i = first; i <= headLast; i++)
    if (
      (isRole(items[i] as Item) || isPartisan(items, i, headLast)) &&
      !isSurname(items, i, first, headLast, determiner)
    )
      roleLast = i
  if (roleLast === headLast) return null
  const before = first > start ? items[first - 1] : undefined
  const organization = before !== undefined && ORGANIZATIONS.has(before.lower)
  if (roleLast === undefined && before) roleLast = first - 1
  // "Ohio-based Blue Line": where it is is no part of the name.
  if (first < headLast && BASED.test(items[first]?.lower ?? '')) roleLast ??= first++
  const from = roleLast !== undefined && roleLast >= first ? roleLast + 1 : first
  const words = items.slice(from, headLast + 1)
  // "U-turn", "X-ray"
  if (words.length === 1 && /^\p{Lu}-\p{Ll}/u.test(words[0]?.text ?? '')) return null
  if (words.every((word) => TIMES.has(word.lower) || word.pos === 'NUM' || UNITS.has(word.text)))
    return null
  const definite = determiner === 'definite' && roleLast === undefined
  const role = roleLast !== undefined && isRole(items[roleLast] as Item)
  // "broadcaster ORK", "carrier Blue Line": what both people and firms are called
  const acronym = words.length === 1 && /^\p{Lu}{2,}$/u.test(items[headLast]?.text ?? '')
  const named =
    role && !acronym && !ends(items[headLast] as Item)
      ? 'person'
      : kindOfName(words, definite, organization)
  // "the rival show Red Pans": what stands before the name is no role, and so the name no person's.
  const kind = named === 'person' && before && THINGS.test(before.lower) ? 'unstated' : named
  const end = kind === 'person' ? headLast : linkName(items, place, last, words.length)
  return { name: join(items, from, end), kind, roleLast }
}

const BASED = /[-‑](?:based|headquartered|listed|owned)$/

/** "the Irish Coast Guard", "the National Guard": no person, though a guard is one. */
const isGuard = (items: readonly Item[], first: number, last: number): boolean =>
  last > first &&
  /^guards?$/.test(items[last]?.lower ?? '') &&
  /^(?:coast|national|home|civil|border|revolutionary|republican|presidential)$/.test(
    items[last - 1]?.lower ?? '',
  )

/** "Republican Dean Hatch", but not "Republican Party" */
const isPartisan = (items: readonly Item[], i: number, last: number): boolean =>
  PARTIES.has(items[i]?.lower ?? '') && last - i >= 2 && !ends(items[last] as Item)

const PARTIES = wordSet('republican democrat conservative tory labour independent')

const THINGS =
  /^(?:show|film|movie|series|sitcom|soap|musical|opera|ballet|play|song|single|album|book|novel|poem|painting|ship|ferry|boat|vessel|yacht|trawler|tanker|freighter|warship|submarine|horse|racehorse|dog|cat|river|lake|dam|mine|bridge|hotel|pub|restaurant|café|cafe|nightclub|probe|spacecraft|satellite|rocket|plane|aircraft|drug|vaccine|game|brand|band|festival|race|trophy|village|town|city|suburb|island|mountain|peak|hill|volcano|storm|hurricane|cyclone|typhoon|planet|comet|asteroid|programme|podcast|estate|street|road)$/

/** Work and rank that are surnames as well: "Ruth Baker", and "Baker" by itself. */
const SURNAMES =
  /^(?:baker|cook|bishop|butler|porter|shepherd|potter|weaver|painter|driver|king|prince|pope|major|page|partner|fisherman|abbot|monk|sexton|constable|private|priest|farmer|singer|warden|ranger|brewer|tailor|thief|guard|chambers|friend|rector|provost|proctor|archer|butcher|barber|smith)$/

function isSurname(
  items: readonly Item[],
  i: number,
  first: number,
  last: number,
  determiner: NamePlace['determiner'],
): boolean {
  if (i !== last || determiner !== 'none') return false
  const item = items[i] as Item
  if (!SURNAMES.test(item.lower) || !/^\p{Lu}\p{Ll}/u.test(item.text)) return false
  if (i === first) return !item.initial
  const before = items[i - 1] as Item
  return isCapital(before) && !isRole(before) && !ends(before) && before.pos !== 'ADJ'
}

const ends = (item: Item): boolean =>
  ORGANIZATION_NAMES.has(item.lower) || FIELDS.has(item.lower) || ORGANIZATIONS.has(item.lower)

/** "Irish Creamery Suppliers": several of a kind. */
const isTrade = (words: readonly Item[]): boolean => {
  const end = words.at(-1)?.lower ?? ''
  const one = end.replace(/s$/, '')
  return words.length > 2 && one !== end && (ROLES.has(one) || ORGANIZATIONS.has(one))
}

/** A single bare name may be a person's or an organisation's: what follows in the text tells. */
function kindOfName(words: readonly Item[], definite: boolean, organization: boolean): SourceKind {
  const end = words.at(-1)
  if (!end) return 'person'
  if ((words.length > 1 || definite) && words.some((word) => OUTLETS.has(word.lower)))
    return 'outlet'
  if (organization || definite || ends(end) || isTrade(words)) return 'organization'
  if (words.length > 1 && words.some((word) => ORGANIZATION_WORDS.has(word.lower)))
    return 'organization'
  if (/(?:systems|works|soft|tech|pharma|media|bank)$/.test(end.lower)) return 'organization'
  // "GPs", "VIPs"
  if (/^\p{Lu}{2,}s$/u.test(end.text)) return 'group'
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(end.text) || /\.(?:com|org|net|co|io)$/.test(end.lower))
    return 'organization'
  if (words.some((word) => word.text === '&')) return 'organization'
  if (end.text.startsWith('@')) return 'person'
  if (isLand(words.map(({ lower }) => lower))) return 'unstated'
  return words.length === 1 || isMadeOfWords(words.map(({ lower }) => lower))
    ? 'unstated'
    : 'person'
}

/** "Union" of "Rationalist Atheists and Agnostics": an organisation's name goes on over links. */
function linkName(items: readonly Item[], place: NamePlace, last: number, words: number): number {
  const { headLast, determiner } = place
  const head = items[headLast] as Item
  if (determiner !== 'definite' && words > 1 && !ends(head)) return headLast
  if (determiner !== 'definite' && words === 1 && !ORGANIZATIONS.has(head.lower)) return headLast
  let end = headLast
  for (let i = headLast + 1; i <= last; i++) {
    if (isCapital(items[i])) end = i
    else if (!NAME_LINK.has(items[i]?.lower ?? '')) break
  }
  return end
}

function join(items: readonly Item[], first: number, last: number): string {
  let name = ''
  for (let i = first; i <= last; i++) {
    const item = items[i] as Item
    const glued = i === first || item.start === items[i - 1]?.end
    name += (glued ? '' : ' ') + item.text
  }
  return name
}
