import { expect, test } from 'vitest'
import { hasDisplay, whyNotElectron } from '../../../scripts/why-not-electron.ts'

const desk = {
  platform: 'linux' as NodeJS.Platform,
  arch: 'x64',
  userId: 1000 as number | null,
  environment: { DISPLAY: ':0' } as Record<string, string>,
}

test.each([
  ['X11', desk],
  ['Wayland', { ...desk, environment: { WAYLAND_DISPLAY: 'wayland-0' } }],
  ['a Mac', { ...desk, platform: 'darwin' as const, arch: 'arm64', environment: {} }],
  ['Windows', { ...desk, platform: 'win32' as const, userId: null, environment: {} }],
])('Electron is tried on %s', (_, machine) => {
  expect(whyNotElectron(machine)).toBeNull()
})

test.each([
  ['no display', /display/, { ...desk, environment: {} }],
  ['an empty display', /display/, { ...desk, environment: { DISPLAY: '' } }],
  ['root', /root/, { ...desk, userId: 0 }],
  ['another system', /freebsd/, { ...desk, platform: 'freebsd' as const }],
  ['another processor', /riscv64/, { ...desk, arch: 'riscv64' }],
])('and not with %s: the reason is one line', (_, reason, machine) => {
  const why = whyNotElectron(machine)
  expect(why).toMatch(reason)
  expect(why).not.toContain('\n')
})

test('a browser is opened where there is a display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
