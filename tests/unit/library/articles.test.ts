import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseText } from '../../../src/core/article/parse.ts'
import {
  addArticle,
  deleteArticle,
  listArticles,
  restateArticle,
  storedArticle,
} from '../../../src/services/library/articles.ts'
import { addToQueue, readQueue, setQueue, takeNext } from '../../../src/services/library/queue.ts'
import { searchLibrary } from '../../../src/services/library/search.ts'
import { leave, newArticle, newLibrary, placeOf, STORM, STRIKE } from './shelf.ts'

const page = { offset: 0, limit: 50 }

test('an article comes out as it went in, whatever its text', () => {
  const { db } = newLibrary()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
      // what is no text at all (a lone surrogate) never gets past intake
      const text = `${words.replace(/\0|\p{Surrogate}/gu, '')}x`
      const added = newArticle(text)
      const id = addArticle(db, added, 1)
      expect(storedArticle(db, id)?.article).toEqual(added.article)
    }),
    { numRuns: 100 },
  )
})

test('the same text is the same article, opened again', () => {
  const { db } = newLibrary()
  const id = addArticle(db, newArticle(STRIKE), 1)
  addArticle(db, newArticle(STORM), 2)
  expect(addArticle(db, newArticle(STRIKE, 'other-name.txt'), 3)).toBe(id)
  const { articles, total } = listArticles(db, page)
  expect(total).toBe(2)
  expect(articles.map(({ title, opened, added }) => ({ title, opened, added }))).toEqual([
    { title: 'Drone strike reported near base', opened: 3, added: 1 },
    { title: 'Storm closes the harbour', opened: 2, added: 2 },
  ])
})

test('an article without a title is listed by its first words', () => {
  const { db } = newLibrary()
  addArticle(db, newArticle('The bridge is closed, and it will stay so. Ana Ruiz said so.'), 1)
  expect(listArticles(db, page).articles[0]?.title).toMatch(/^The bridge is closed/)
})

test('a place is kept by the text, also of an article that is not in the library', () => {
  const { db } = newLibrary()
  expect(placeOf(db, STRIKE)).toBeNull()
  leave(db, STRIKE, 42, { now: 1 })
  expect(placeOf(db, STRIKE)).toBe(42)
  expect(placeOf(db, `${STRIKE} `)).toBeNull()
  const id = addArticle(db, newArticle(STRIKE), 2)
  leave(db, STRIKE, 7, { now: 3 })
  expect(listArticles(db, page).articles[0]).toMatchObject({ position: 7, heard: 42 })
  deleteArticle(db, id)
  expect(placeOf(db, STRIKE)).toBe(7)
})

test('an article that was heard to its end begins anew', () => {
  const { db } = newLibrary()
  addArticle(db, newArticle(STRIKE), 1)
  leave(db, STRIKE, 90, { ended: true, now: 2 })
  expect(placeOf(db, STRIKE)).toBeNull()
  expect(listArticles(db, page).articles[0]).toMatchObject({ position: 0, heard: STRIKE.length })
})

test('of articles that are not in the library, the 500 left last keep their places', () => {
  const { db } = newLibrary()
  addArticle(db, newArticle(STRIKE), 1)
  leave(db, STRIKE, 5, { now: 1 })
  for (let i = 0; i < 501; i += 1) leave(db, `text ${i}`, 1, { now: i + 2 })
  expect(placeOf(db, STRIKE)).toBe(5)
  expect(placeOf(db, 'text 0')).toBeNull()
  expect(placeOf(db, 'text 1')).toBe(1)
})

test('the queue keeps its order, holds nothing twice, and loses what is deleted', () => {
  const { db } = newLibrary()
  const [a, b, c] = ['One.', 'Two.', 'Three.'].map((text, at) =>
    addArticle(db, newArticle(text), at),
  ) as [number, number, number]
  for (const id of [a, b, c]) addToQueue(db, id, 'last')
  addToQueue(db, c, 'first')
  const order = () => readQueue(db).map(({ id }) => id)
  expect(order()).toEqual([c, a, b])
  setQueue(db, [b, c, b, 999, a])
  expect(order()).toEqual([b, c, a])
  deleteArticle(db, c)
  expect(order()).toEqual([b, a])
  expect([takeNext(db), takeNext(db), takeNext(db)]).toEqual([b, a, null])
})

test('what is deleted is found no more, and the index stays sound', () => {
  const { db } = newLibrary()
  const id = addArticle(db, newArticle(STRIKE), 1)
  addArticle(db, newArticle(STORM), 2)
  expect(searchLibrary(db, { ...page, words: 'runway' }).hits).toHaveLength(1)
  expect(deleteArticle(db, id)).toBe(true)
  expect(deleteArticle(db, id)).toBe(false)
  expect(storedArticle(db, id)).toBeNull()
  expect(searchLibrary(db, { ...page, words: 'runway' }).hits).toEqual([])
  // throws where the index does not fit the texts
  db.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
  const ok = z.object({ integrity_check: z.string() })
  expect(db.all(ok, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

test('a correction changes who is found', () => {
  const { db } = newLibrary()
  addArticle(db, newArticle(STRIKE), 1)
  const saidBy = () => searchLibrary(db, { ...page, words: '"no aircraft"' }).hits[0]?.saidBy
  expect(saidBy()).toBe('U.S. Central Command')
  restateArticle(db, STRIKE, [])
  expect(saidBy()).toBeNull()
  restateArticle(db, 'unknown text', [])
})

test('what an older Sayso did not know of an article is filled in', () => {
  const { db } = newLibrary()
  const id = addArticle(db, newArticle(STRIKE), 1)
  db.run('UPDATE texts SET structure = ? WHERE article = ?', '{"byline":"Ana Ruiz"}', id)
  expect(storedArticle(db, id)?.article).toEqual({ ...parseText(STRIKE), byline: 'Ana Ruiz' })
  db.run('UPDATE texts SET structure = ? WHERE article = ?', '{"blocks":7', id)
  expect(storedArticle(db, id)?.article).toEqual(parseText(STRIKE))
})
