import { describe, expect, test } from 'vitest'
import { refuse } from '../../../src/host/guard.ts'

const authority = '127.0.0.1:4321'
const origin = `http://${authority}`
const get = (headers = {}) => ({ method: 'GET', headers: { host: authority, ...headers } })
const post = (headers = {}) => ({
  method: 'POST',
  headers: { host: authority, origin, ...headers },
})

describe('the loopback host answers', () => {
  test.each([
    ['the typed address', get({ 'sec-fetch-site': 'none' })],
    ['the page itself', get({ 'sec-fetch-site': 'same-origin', origin })],
    ["the page's call", post({ 'sec-fetch-site': 'same-origin' })],
    ['a browser without fetch metadata', post()],
  ])('%s', (_, request) => {
    expect(refuse(request, authority)).toBeNull()
  })
})

describe('the loopback host refuses', () => {
  test.each([
    ['a name that was pointed at this machine (DNS rebinding)', get({ host: 'evil.example:4321' })],
    ['localhost, which is another origin', get({ host: 'localhost:4321' })],
    ['another port', get({ host: '127.0.0.1:80' })],
    ['no host', { method: 'GET', headers: {} }],
    ['a host with something before it', get({ host: `evil.example@${authority}` })],
    ["another site's form (CSRF)", post({ origin: 'https://evil.example' })],
    ['a page on another port', post({ origin: 'http://127.0.0.1:80' })],
    ['a sandboxed page', post({ origin: 'null' })],
    ['a call without origin', post({ origin: undefined })],
    ["another site's image or script", get({ 'sec-fetch-site': 'cross-site' })],
    ["another port's image or script", get({ 'sec-fetch-site': 'same-site' })],
    ['a call that no page made', post({ 'sec-fetch-site': 'none' })],
    ['a read with a foreign origin', get({ origin: 'https://evil.example' })],
    ['a fetch ahead of time', get({ 'sec-purpose': 'prefetch;prerender' })],
  ])('%s', (_, request) => {
    expect(refuse(request, authority)?.status).toBe(403)
  })

  test.each(['OPTIONS', 'PUT', 'DELETE', 'HEAD', 'TRACE', ''])('the method "%s"', (method) => {
    expect(refuse({ ...get(), method }, authority)?.status).toBe(405)
  })
})
