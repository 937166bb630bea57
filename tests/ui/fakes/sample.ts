import { readFileSync } from 'node:fs'
import type { Opened } from '../../../src/contract/schemas.ts'
import type { Article, Block, Sentence, Span } from '../../../src/core/article/types.ts'
import { NARRATION } from '../../../src/core/attribution/narration.ts'
import type { Attribution, Segment } from '../../../src/core/attribution/types.ts'

/** The sample article with its attribution written by hand: these tests hold the page, not the attribution. */
export const sampleText = readFileSync('assets/sample/al-tanf.txt', 'utf8')

interface Said {
  readonly words: string
  readonly sourceId: string
  readonly mention: string | null
  readonly cue: string | null
  readonly medium?: Segment['medium']
  readonly attribution: number
}

const SAID: readonly Said[] = [
  {
    words:
      'that it targeted the base with three drones, "all of which precisely hit their intended targets."',
    sourceId: 's1',
    mention: 'the group',
    cue: 'confirmed',
    medium: 'statement',
    attribution: 0,
  },
  {
    words: 'that three drones attacked the Al-Tanf base on the Syrian-Iraqi-Jordanian border.',
    sourceId: 's2',
    mention: 'a source within the Global Coalition',
    cue: 'reported',
    attribution: 1,
  },
  {
    words:
      'that the Coalition forces successfully intercepted and downed two drones, but the third managed to target the base.',
    sourceId: 's2',
    mention: 'The source',
    cue: 'told',
    medium: 'to Shafaq News Agency',
    attribution: 2,
  },
  {
    words: "that attacks were thwarted on Iraq's Ain al-Asad and Harir bases.",
    sourceId: 's3',
    mention: 'the U.S. Central Command',
    cue: 'revealed',
    attribution: 3,
  },
  {
    words:
      '"Our forces repelled two drone attacks in western Iraq, destroying one and resulting in minor injuries among coalition forces."',
    sourceId: 's3',
    mention: 'the command',
    cue: 'revealed',
    medium: 'statement',
    attribution: 4,
  },
  {
    words:
      'the destruction of a third drone in the Kurdistan Region, preventing any casualties or damages.',
    sourceId: 's3',
    mention: 'The statement',
    cue: 'highlighted',
    medium: 'statement',
    attribution: 5,
  },
  {
    words:
      '"We are at a heightened state of readiness, closely monitoring the situation in Iraq and the region. We want to reiterate that U.S. forces will defend against any threat"',
    sourceId: 's3',
    mention: 'the statement',
    cue: 'added',
    medium: 'statement',
    attribution: 6,
  },
  {
    words: 'a potential link to the escalating Palestinian-Israeli conflict.',
    sourceId: 's4',
    mention: 'some of whom',
    cue: 'speculate',
    attribution: 7,
  },
]

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

function parts(text: string, span: Span): readonly { span: Span; kind: 'direct' | 'indirect' }[] {
  const quote = text.indexOf('"', span.start)
  if (quote < 0 || quote >= span.end) return [{ span, kind: 'indirect' }]
  const direct = { span: { start: quote, end: span.end }, kind: 'direct' } as const
  return quote === span.start
    ? [direct]
    : [{ span: { start: span.start, end: quote }, kind: 'indirect' }, direct]
}

function cover(text: string, paragraphs: readonly Span[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const said of SAID) {
    const whole = spanOf(text, said.words)
    if (whole.start > at) segments.push({ ...NARRATION, start: at, end: whole.start })
    const { start: home } = paragraphs.find((p) => p.end > whole.start) ?? { start: 0 }
    const point = (words: string | null) => (words === null ? null : spanOf(text, words, home))
    for (const { span, kind } of parts(text, whole))
      segments.push({
        ...NARRATION,
        ...span,
        kind,
        sourceId: said.sourceId,
        attribution: said.attribution,
        mention: point(said.mention),
        cue: point(said.cue),
        medium: said.medium ?? null,
        confidence: 0.95,
        evidence: [{ rule: 'by-hand', span: point(said.cue) }],
      })
    at = whole.end
  }
  segments.push({ ...NARRATION, start: at, end: text.length })
  const unsure = spanOf(
    text,
    'The incident occurred within the 55-kilometre area surrounding the base.',
  )
  return segments.flatMap((segment) => {
    if (segment.start > unsure.start || segment.end < unsure.end) return [segment]
    return [
      { ...segment, end: unsure.start },
      { ...NARRATION, ...unsure, confidence: 0.6, possibleSourceId: 's2' },
      { ...segment, start: unsure.end },
    ].filter(({ start, end }) => end > start)
  })
}

function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((match) => ({
    role: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    [
      ...text.slice(block.start, block.end).matchAll(/\S(?:[^.]|\.(?! [A-Z])|(?<=U\.S)\. )*\.?"?/g),
    ].map((match) => ({
      block: index,
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
    })),
  )
}

const sources: Attribution['sources'] = [
  ['s1', 'Islamic Resistance in Iraq', 'organization', null] as const,
  ['s2', 'a source within the Global Coalition', 'anonymous', 'Global Coalition'] as const,
  ['s3', 'U.S. Central Command', 'organization', null] as const,
  ['s4', 'analysts', 'group', null] as const,
].map(([id, name, kind, role]) => ({ id, name, kind, role, shortName: name }))

function openSample(): Opened {
  const blocks = paragraphsOf(sampleText)
  const article: Article = {
    title: null,
    byline: null,
    outlet: 'Shafaq News',
    date: null,
    language: 'en',
    text: sampleText,
    blocks,
    sentences: sentencesOf(sampleText, blocks),
    credit: { start: 0, end: 13 },
    dateline: null,
    address: null,
    leftOut: [],
  }
  const attribution = { sources, segments: cover(sampleText, blocks) }
  // the contract's schema makes mutable copies of these read-only shapes
  return structuredClone({
    id: 'sample',
    name: 'al-tanf.txt',
    article,
    attribution,
    corrections: 0,
    notice: null,
  }) as Opened
}

/** The sample as the services would answer it. */
export const sample: Opened = openSample()
