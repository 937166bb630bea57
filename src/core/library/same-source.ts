import type { Source } from '../attribution/types.ts'

/** Kinds whose names can mean the same in every article. "A neighbour" or "residents" are others each time. */
const NAMED: ReadonlySet<Source['kind']> = new Set(['person', 'organization', 'document', 'outlet'])

/** Words of offices that every country has one of: a name of these alone ("Defence Ministry") is not one office. */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'affairs agency agriculture air and appeal appeals army authority bank board central chamber city civil coast ' +
    'commission committee congress council country county court defence defense department district education ' +
    'election electoral embassy energy finance fire force forces foreign general government guard health high ' +
    'hospital house immigration interior justice labor labour local meteorological military minister ministry ' +
    'municipal national navy of office parliament party police president press prime prosecutor prosecutors public ' +
    'regional republic rescue safety secretary security senate service services state supreme trade transport ' +
    'transportation treasury union university'
  ).split(' '),
)
/** Made of such words, and yet there is one that is meant by them. */
const ONE_OF_A_KIND: ReadonlySet<string> = new Set(['state department'])

/**
 * Names a source across articles: equal for two sources that are taken to be the same one, null for a source that is
 * known in its own article only. Letters, figures and their order count; case, accents, full stops and a leading
 * "the" do not ("the U.S. Central Command", "US Central Command"). Unsure is better than wrong: a person with one
 * name only ("Smith"), a name without a capital ("police") and an office without a country ("Defence Ministry") may
 * be anyone's, and are null.
 */
export function sameSource({ name, kind }: Pick<Source, 'name' | 'kind'>): string | null {
  if (!NAMED.has(kind)) return null
  const bare = name.trim().replace(/^the\s+/iu, '')
  if (!/\p{Lu}|\p{Lo}/u.test(bare)) return null
  const words = bare
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const key = words.join(' ')
  if (words.length === 0 || (kind === 'person' && words.length < 2)) return null
  if (words.every((word) => OFFICES.has(word)) && !ONE_OF_A_KIND.has(key)) return null
  return `${kind}:${key}`
}
