import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { incomingFile } from '../../../src/services/intake/formats/format.ts'
import { languageOf } from '../../../src/services/intake/language.ts'
import { readArticleText } from '../../../src/services/intake/read.ts'
import { createReading } from '../../../src/services/intake/reading.ts'

const fixture = (path: string) =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const reading = createReading({
  workersUrl: new URL('../../../dist/engines/', import.meta.url),
  warm: false,
})
afterAll(() => reading.close())
const german = fixture('languages/german.txt')
const arabic = fixture('languages/arabic.txt')

describe('the language of a text', () => {
  it.each([
    ['de', german],
    ['ar', arabic],
    [
      'fr',
      'Le port restera fermé jusqu’à vendredi, a annoncé lundi la mairie. « Le quai est brisé à trois endroits », a déclaré la maire devant la presse.',
    ],
    ['ja', '港は金曜日まで閉鎖されると、市は月曜日に発表した。'],
    ['ru', 'Порт останется закрытым до пятницы, сообщила мэрия.'],
  ])('is told: %s', async (tag, text) => {
    expect(await languageOf(text, null)).toBe(tag)
  })

  it.each([
    '',
    '12:45',
    '😀',
    'Saraya Al-Jihad, Kataib Hezbollah',
    'SANTA MARTA DEL RÍO, June 19',
    '\uD800\uDBFF',
  ])('is English where it can’t be told: %j', async (text) => {
    expect(await languageOf(text, null)).toBe('en')
  })

  it.each(['und', 'mul', 'zxx'])('is told from the text where %j names none', async (said) => {
    expect(await languageOf(german, said)).toBe('de')
    expect(await languageOf('12:45', said)).toBe('en')
  })

  it('is English for every article of the fixtures, whatever names are in it', async () => {
    const folder = new URL('../../fixtures/articles/dev/', import.meta.url)
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name): string => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).text)
    expect(texts.length).toBeGreaterThan(20)
    const told = await Promise.all(texts.map((text) => languageOf(text, null)))
    expect(told.filter((tag) => tag !== 'en')).toEqual([])
  })
})

it.each([
  ['de', german],
  ['ar', arabic],
])('without rules for a language, nothing is anybody’s: %s', async (language, text) => {
  const { article, attribution } = await reading.incoming(incomingFile('x.txt', bytes(text)))
  expect(article.language).toBe(language)
  expect(attribution.sources).toEqual([])
  expect(attribution.segments).toMatchObject([
    { start: 0, end: text.length, kind: 'narration', sourceId: null, possibleSourceId: null },
  ])
})

describe('what a document says of itself', () => {
  it.each([
    ['goes before what the text looks like', 'nl', german, 'nl'],
    ['keeps the region', 'de-AT', german, 'de-AT'],
    ['is not believed of English', 'en-GB', german, 'de'],
    [
      'is not believed where the text is English',
      'de',
      'It is shut, the harbour master said on Monday. '.repeat(4),
      'en',
    ],
    ['is believed where nobody can tell', 'fr', 'Saraya', 'fr'],
  ])('%s', async (_, said, text, language) => {
    expect(await languageOf(text, said)).toBe(language)
  })

  it('is read from a page', async () => {
    const page = `<html lang="en"><title>Hafen</title><article><h1>Hafen</h1><p>${german.replaceAll('\n\n', '</p><p>')}</p></article>`
    const { article, attribution } = await reading.incoming(incomingFile('x.html', bytes(page)))
    expect([article.language, attribution.sources]).toEqual(['de', []])
  })
})

it('what a listener says goes before all', async () => {
  expect((await reading.text(german, 'x', { language: 'nl' })).article.language).toBe('nl')
  expect(readArticleText('“It is shut,” said Ann Lee.', 'x').attribution.sources).toHaveLength(1)
})
