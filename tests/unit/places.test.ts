import { expect, test } from 'vitest'
import { createPlaces, places } from '../../src/services/places/places.ts'

function inMemory() {
  let value = places.parse({})
  return {
    get: async () => value,
    change: async (part: Partial<typeof value>) => {
      value = { ...value, ...part }
      return value
    },
  }
}

test('a place is kept by the text, without the text', async () => {
  const store = inMemory()
  const kept = createPlaces(store)
  expect(await kept.get('One text.')).toBeNull()
  await kept.keep('One text.', 42)
  await kept.keep('Another.', 7)
  expect(await kept.get('One text.')).toBe(42)
  expect(await kept.get('One text. ')).toBeNull()
  expect(JSON.stringify(await store.get())).not.toContain('text.')
  await kept.keep('One text.', 0)
  expect(await kept.get('One text.')).toBeNull()
})

test('the article that was left longest ago is forgotten first', async () => {
  const kept = createPlaces(inMemory())
  await kept.keep('first', 1)
  for (let i = 0; i < 499; i += 1) await kept.keep(`text ${i}`, i + 1)
  await kept.keep('first', 2)
  await kept.keep('one more', 3)
  expect(await kept.get('first')).toBe(2)
  expect(await kept.get('text 0')).toBeNull()
})
