import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listUiFiles, resolveUiFile, SECURITY_HEADERS } from '../../../src/services/app/ui-files.ts'

const files = new Set(['index.html', 'assets/index-1.js', 'assets/atkinson.woff2', 'secret.key'])

describe('the files of the UI', () => {
  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-1.js', 'assets/index-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/atkinson.woff2', 'assets/atkinson.woff2', 'font/woff2'],
  ])('%s is served', (pathname, path, type) => {
    const file = resolveUiFile(files, pathname)
    expect(file?.path).toBe(path)
    expect(file?.headers).toMatchObject({ ...SECURITY_HEADERS, 'content-type': type })
  })

  test.each([
    '',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/../index.html',
    '/assets\\index-1.js',
    '//index.html',
    '/INDEX.HTML',
    '/index.html/',
    '/index.html\0.js',
    '/assets',
    '/assets/',
    '/secret.key',
    '/constructor',
    '/C:/windows/win.ini',
  ])('%j is not', (pathname) => {
    expect(resolveUiFile(files, pathname)).toBeNull()
  })

  test('no path leads to anything but a listed file', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e', 'assets', 'index.html', '\\'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = resolveUiFile(files, `/${parts.join('/')}`)
        expect(file === null || files.has(file.path)).toBe(true)
      }),
    )
  })

  test('are listed from the folder, with "/" on every system', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-ui-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '')
    writeFileSync(join(folder, 'assets', 'a.js'), '')
    expect([...listUiFiles(folder)].sort()).toEqual(['assets/a.js', 'index.html'])
    rmSync(folder, { recursive: true })
  })
})

test('the policy lets nothing in that is not the own origin', () => {
  const policy = SECURITY_HEADERS['content-security-policy'] ?? ''
  const directives = policy.split('; ').map((directive) => directive.split(' '))
  expect(directives[0]).toEqual(['default-src', "'none'"])
  for (const [name, ...sources] of directives)
    for (const source of sources)
      expect([name, source]).toSatisfy(
        ([directive, allowed]) =>
          allowed === "'none'" ||
          allowed === "'self'" ||
          (directive === 'script-src' && allowed === "'wasm-unsafe-eval'") ||
          // made by the page itself: its silence for the media keys
          (directive === 'media-src' && allowed === 'blob:'),
      )
})
