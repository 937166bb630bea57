export type VerbForm = 'base' | 's' | 'past' | 'ing'

/** Irregular forms: base → past, participle where it differs. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  feel: ['felt'],
  find: ['found'],
  show: ['showed', 'shown'],
  see: ['saw', 'seen'],
  read: ['read'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  understand: ['understood'],
  hear: ['heard'],
  foresee: ['foresaw', 'foreseen'],
  beg: ['begged'],
  quip: ['quipped'],
  admit: ['admitted'],
  dub: ['dubbed'],
  grin: ['grinned'],
  shrug: ['shrugged'],
  snap: ['snapped'],
  slam: ['slammed'],
  refer: ['referred'],
  forecast: ['forecast'],
  put: ['put'],
  deadpan: ['deadpanned'],
  sob: ['sobbed'],
  chat: ['chatted'],
  signal: ['signalled', 'signaled'],
  label: ['labelled', 'labeled'],
  counsel: ['counselled', 'counseled'],
  prove: ['proved', 'proven'],
  rebut: ['rebutted'],
  hold: ['held'],
}
const DOUBLED = new Set([
  'put',
  'blog',
  'beg',
  'quip',
  'admit',
  'dub',
  'grin',
  'shrug',
  'snap',
  'slam',
  'refer',
  'rebut',
  'deadpan',
  'sob',
  'submit',
  'regret',
])

/** All forms of a verb, as they are written in lower case, with what each of them is. */
export function formsOf(lemma: string): [string, VerbForm][] {
  const stem = /[^aeo]e$/.test(lemma) ? lemma.slice(0, -1) : lemma
  const doubled = DOUBLED.has(lemma) ? lemma + lemma.at(-1) : stem
  const softY = /[^aeiou]y$/.test(lemma)
  const s = softY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const regular = softY
    ? `${lemma.slice(0, -1)}ied`
    : lemma.endsWith('e')
      ? `${lemma}d`
      : `${doubled}ed`
  const past = IRREGULAR[lemma] ?? [regular]
  const ing = lemma === 'lie' ? 'lying' : /ee$/.test(lemma) ? `${lemma}ing` : `${doubled}ing`
  return [
    [lemma, 'base'],
    [s, 's'],
    ...past.map((form): [string, VerbForm] => [form, 'past']),
    [ing, 'ing'],
  ]
}
