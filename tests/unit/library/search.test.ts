import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameSource } from '../../../src/core/library/same-source.ts'
import { addArticle, deleteArticle } from '../../../src/services/library/articles.ts'
import { marksOf, matchQuery, searchLibrary } from '../../../src/services/library/search.ts'
import { listSources, statementsBy } from '../../../src/services/library/sources.ts'
import { newArticle, newLibrary, STORM, STRIKE } from './shelf.ts'

const page = { offset: 0, limit: 50 }
const CENTCOM = 'organization:us central command'

function withBoth() {
  const { db } = newLibrary()
  return {
    db,
    strike: addArticle(db, newArticle(STRIKE), 1),
    storm: addArticle(db, newArticle(STORM), 2),
  }
}

test('a hit is the sentence with the words, and who says it', () => {
  const { db, strike } = withBoth()
  const { hits } = searchLibrary(db, { ...page, words: 'aircraft lost' })
  expect(hits).toHaveLength(1)
  const [hit] = hits
  expect(hit?.article.id).toBe(strike)
  expect(STRIKE.slice(hit?.start).startsWith(hit?.words ?? '-')).toBe(true)
  expect(hit?.marks.map(({ start, end }) => hit.words.slice(start, end))).toEqual([
    'aircraft',
    'lost',
  ])
  expect(hit?.saidBy).toBe('U.S. Central Command')
})

test('the reporter’s words are nobody’s', () => {
  const { db } = withBoth()
  expect(searchLibrary(db, { ...page, words: 'runway stayed' }).hits[0]?.saidBy).toBeNull()
})

test('forms of a word, accents and beginnings are found; phrases are kept together', () => {
  const { db } = withBoth()
  addArticle(db, newArticle('The café owners are striking. Prices rose.'), 3)
  const found = (words: string) =>
    searchLibrary(db, { ...page, words }).hits.map(({ article }) => article.title.slice(0, 5))
  expect(found('cafe')).toEqual(['The c'])
  expect(found('explosion')).toEqual(['Drone'])
  expect(found('harb')).toEqual(['Storm'])
  expect(found('"open runway"')).toEqual([])
  expect(found('"runway stayed open"')).toEqual(['Drone'])
  expect(found('strike').sort()).toEqual(['Drone', 'The c'])
  expect(found('nowhere')).toEqual([])
})

test('pages of hits follow each other without gap or repetition', () => {
  const { db } = newLibrary()
  for (let i = 0; i < 25; i += 1) addArticle(db, newArticle(`Report ${i}. The ferry sank.`), i)
  const ids: number[] = []
  for (let offset = 0; ; offset += 10) {
    const { hits, more } = searchLibrary(db, { words: 'ferry', offset, limit: 10 })
    ids.push(...hits.map(({ article }) => article.id))
    if (!more) break
  }
  expect(ids).toHaveLength(25)
  expect(new Set(ids).size).toBe(25)
})

test('no words are an error, whatever they are', () => {
  const { db } = withBoth()
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('"', 'a" OR', 'NEAR(', '*', 'title:x', "';--", 'AND'),
      ),
      (words) => {
        searchLibrary(db, { ...page, words })
        searchLibrary(db, { ...page, words: `${words} harbour` })
      },
    ),
  )
})

test('a query is quoted: nothing in it commands', () => {
  expect(matchQuery('iran OR drone')).toBe('"iran" "OR" "drone"*')
  expect(matchQuery('"no aircraft" lost')).toBe('"no aircraft" "lost"*')
  expect(matchQuery('the')).toBe('"the"')
  expect(matchQuery('  — ')).toBeNull()
})

test('a text that holds the mark itself keeps its offsets', () => {
  const mark = '\u{E0F1}'
  expect(marksOf(`a${mark} ${mark}b${mark} c`, `a${mark} b c`)).toEqual([{ start: 3, end: 4 }])
})

test('one source is one in all articles, however it is spelled', () => {
  const { db, strike, storm } = withBoth()
  const { sources } = listSources(db, { ...page, words: 'central' })
  expect(sources).toEqual([
    {
      key: CENTCOM,
      name: 'U.S. Central Command',
      kind: 'organization',
      statements: expect.any(Number),
      articles: 2,
    },
  ])
  const { statements, total } = statementsBy(db, { ...page, source: CENTCOM })
  expect(total).toBe(statements.length)
  expect(new Set(statements.map(({ article }) => article))).toEqual(new Set([strike, storm]))
  expect(statements[0]?.article).toBe(storm)
  const texts = new Map([
    [strike, STRIKE],
    [storm, STORM],
  ])
  for (const { article, start, end, words } of statements)
    expect(texts.get(article)?.slice(start, end)).toBe(words)
  deleteArticle(db, strike)
  expect(listSources(db, { ...page, words: 'Central' }).sources[0]?.articles).toBe(1)
  deleteArticle(db, storm)
  expect(listSources(db, { ...page, words: '' }).sources).toEqual([])
})

test('words are sought in what one source says', () => {
  const { db, strike } = withBoth()
  const found = (words: string) =>
    searchLibrary(db, { ...page, words, source: CENTCOM }).hits.map(({ article }) => article.id)
  expect(found('aircraft')).toEqual([strike])
  expect(found('runway')).toEqual([])
})

test('who may be anyone is nobody everywhere', () => {
  const same = (name: string, kind: Parameters<typeof sameSource>[0]['kind'] = 'organization') =>
    sameSource({ name, kind })
  expect(same('The U.S. Central Command')).toBe(CENTCOM)
  expect(same('US Central Command')).toBe(CENTCOM)
  expect(same('José Álvarez', 'person')).toBe(same('Jose Alvarez', 'person'))
  expect(same('Smith', 'person')).toBeNull()
  expect(same('police')).toBeNull()
  expect(same('the Defence Ministry')).toBeNull()
  expect(same('Syrian Defence Ministry')).toBe('organization:syrian defence ministry')
  expect(same('State Department')).toBe('organization:state department')
  expect(same('residents', 'group')).toBeNull()
  expect(same('Reuters', 'outlet')).not.toBe(same('Reuters'))
  expect(same('北京晚报', 'outlet')).toBe('outlet:北京晚报')
})
