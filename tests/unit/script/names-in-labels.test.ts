import { describe, expect, it } from 'vitest'
import type { Segment, Source } from '../../../src/core/attribution/types.ts'
import { labelText } from '../../../src/core/script/label.ts'
import { isTitle, spokenRole } from '../../../src/core/script/role.ts'
import { unnamed } from '../../../src/core/script/unnamed.ts'

describe('an unnamed source in a label', () => {
  it.each([
    ['a source within the Global Coalition', 'unnamed source'],
    ['one woman', 'unnamed woman'],
    ['one', 'unnamed person'],
    ['one of the two diplomats', 'unnamed person'],
    ['another', 'another unnamed person'],
    ['another commuter', 'another unnamed commuter'],
    ['other analysts', 'other unnamed analysts'],
    ['two diplomats', 'two unnamed diplomats'],
    ['two of its own advisers', 'two unnamed advisers'],
    ['all 22 economists', '22 unnamed economists'],
    ['a woman walking her dog', 'unnamed woman'],
    ['an unnamed official', 'unnamed official'],
    ['the official who signed it', 'unnamed official'],
    ["the harbour office's spokeswoman", "harbour office's unnamed spokeswoman"],
    ["a friend of the mayor's wife", 'unnamed friend'],
  ])('%s → %s', (name, said) => {
    expect(unnamed(name)).toBe(said)
  })
})

describe('a role in a label', () => {
  it.each([
    ['Her captain', 'captain'],
    ['its deputy leader', 'deputy leader'],
    ['State Auditor', 'State Auditor'],
    ['child psychologist', 'child psychologist'],
    ['a partner at Lind & Co', 'partner at Lind & Co'],
    ['mother of two', 'mother of two'],
    ['Husband', null],
    ['his younger brother', null],
    ['Her rival and namesake', null],
    ['week', null],
    ['@pellmouthpete, 20:44', null],
  ])('%s → %s', (role, said) => {
    expect(spokenRole(role)).toBe(said)
  })

  it.each([
    ['Finance Minister', true],
    ['Lt.', true],
    ['harbour master', false],
    ['NSA spokeswoman', false],
    ["Norway's coach", false],
  ])('%s before the name: %s', (role, title) => {
    expect(isTitle(role)).toBe(title)
  })
})

describe('the words of a label', () => {
  const segment = { kind: 'direct', confidence: 0.95, depth: 0 } as Segment
  const label = (source: Partial<Source>, more: Partial<Segment> = {}) =>
    labelText({
      segment: { ...segment, ...more },
      source: { id: 's', shortName: 'short', kind: 'person', ...source } as Source,
      quotedBy: null,
      form: 'full',
      introduced: false,
      sameAnonymous: false,
    })

  it('what has a common name keeps its article within a label', () => {
    const council = { name: 'the council', kind: 'organization' } as const
    expect(label(council, { kind: 'indirect' })).toBe('According to the council:')
    expect(label(council, { medium: 'statement' })).toBe('Statement from the council:')
    expect(label(council, { confidence: 0.7 })).toBe('Probably the council:')
    expect(label(council)).toBe('Council says:')
    const court = { name: 'a court in Harlow', kind: 'organization' } as const
    expect(label(court, { kind: 'indirect' })).toBe('According to a court in Harlow:')
    const resistance = { name: 'the Islamic Resistance', kind: 'organization' } as const
    expect(label(resistance, { medium: 'statement' })).toBe('Statement from Islamic Resistance:')
  })

  it('a title goes before the name, a role behind it', () => {
    expect(label({ name: 'Ilona Varga', role: 'Finance Minister' })).toBe(
      'Finance Minister Ilona Varga says:',
    )
    expect(label({ name: 'Len Ross', role: 'taxi driver' })).toBe('Len Ross, taxi driver, says:')
    expect(label({ name: 'Ettore', role: 'brother' })).toBe('Ettore says:')
  })

  it('an affiliation is said once', () => {
    const name = 'a spokesperson for the Chapel Trust'
    expect(label({ kind: 'anonymous', name, role: 'Chapel Trust' })).toBe(
      'Unnamed spokesperson for the Chapel Trust:',
    )
    expect(label({ kind: 'anonymous', name: 'a nurse', role: 'Sengwa hospital' })).toBe(
      'Unnamed nurse, Sengwa hospital:',
    )
  })

  it('a nameless source is written small within a label', () => {
    const officials = { kind: 'group', name: 'officials' } as const
    expect(label(officials)).toBe('Unnamed officials:')
    expect(label(officials, { confidence: 0.6 })).toBe('Probably unnamed officials:')
  })
})
