import { expect, it } from 'vitest'
import { settings } from '../../../src/contract/schemas.ts'
import { inOrder } from '../../../src/services/speech/engines.ts'
import {
  demandSystemVoice,
  describeSystemVoice,
  systemEngines,
} from '../../../src/services/speech/system-voice.ts'

const found = { platform: 'linux', program: '/usr/bin/festival' } as const

it('reads the article’s own words where it is chosen, up to where speech is fast; nothing else', () => {
  let chosen = false
  const [system] = systemEngines(() => chosen, found)
  if (!system) throw new Error('no engine')
  const other = { ...system, suits: () => true }
  const first = (role: 'narrator' | 'quotation' | 'label', rate: number) =>
    inOrder([system, other], { role, rate, language: 'en' })[0] === system
  expect(first('narrator', 1)).toBe(false)
  chosen = true
  expect(first('narrator', 1)).toBe(true)
  expect(first('narrator', 5)).toBe(false)
  expect(first('quotation', 1)).toBe(false)
  expect(first('label', 1)).toBe(false)
  // it never stands in for another
  expect(inOrder([system, other], { role: 'label', rate: 1, language: 'en' })).toEqual([other])
})

it('is not there where the system has none, and the listener is told what to install', () => {
  expect(systemEngines(() => true, { missing: 'none' })).toEqual([])
  expect(describeSystemVoice({ missing: 'festival' })).toEqual({ voice: null, missing: 'festival' })
  expect(describeSystemVoice(found)).toEqual({ voice: 'festival', missing: null })
  expect(() => demandSystemVoice({ missing: 'festival' })).toThrow(/Install the package "festival"/)
  expect(() => demandSystemVoice({ missing: 'none' })).toThrow(/no voice that Sayso can use/)
})

it('is not chosen unless it was', () => {
  expect(settings.parse({}).systemVoice).toBe(false)
})
