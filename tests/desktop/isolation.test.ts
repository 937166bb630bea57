import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Launched, launch, missing } from './launch.ts'

describe.skipIf(missing)('the page', () => {
  let sayso: Launched
  beforeAll(async () => {
    sayso = await launch()
    // what goes to the user's browser is written down instead
    await sayso.app.evaluate(({ shell }) => {
      const outside: string[] = []
      Object.assign(globalThis, { outside })
      shell.openExternal = async (url: string) => {
        outside.push(url)
      }
    })
  })
  afterAll(() => sayso.app.close())

  test('has nothing of Node or Electron but the bridge', async () => {
    const globals = await sayso.page.evaluate(() => ({
      foreign: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
      bridge: Object.keys((window as { bridge?: object }).bridge ?? {}),
    }))
    expect(globals).toEqual({ foreign: [], bridge: ['call', 'onEvent'] })
  })

  test('runs isolated and in the sandbox', async () => {
    const preferences = await sayso.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  test('runs no inline script, no handler and no eval', async () => {
    const ran = await sayso.page.evaluate(async () => {
      const log: string[] = []
      Object.assign(window, { ran: log })
      const script = document.createElement('script')
      script.textContent = 'window.ran.push("script")'
      document.body.append(script)
      const box = document.createElement('div')
      box.innerHTML = '<img src="/none.png" onerror="window.ran.push(\'handler\')">'
      document.body.append(box)
      // in a timer: what a debugger evaluates is free of the policy
      await new Promise<void>((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: it is what is tested
            globalThis.eval('window.ran.push("eval")')
          } catch {
            log.push('eval was refused')
          }
          resolve()
        }),
      )
      script.remove()
      box.remove()
      return log
    })
    expect(ran).toEqual(['eval was refused'])
  })

  test('reaches nothing but its own files', async () => {
    const statuses = await sayso.page.evaluate(async () => {
      const get = (url: string) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        )
      return {
        page: await get('/index.html'),
        above: await get('/../../package.json'),
        encoded: await get('/%2e%2e/%2e%2e/package.json'),
        file: await get('file:///etc/passwd'),
        web: await get('https://example.org/'),
        loopback: await get('http://127.0.0.1:9/'),
        otherHost: await get('sayso-app://other/index.html'),
      }
    })
    expect(statuses).toEqual({
      page: 200,
      above: 404,
      encoded: 404,
      file: 'refused',
      web: 'refused',
      loopback: 'refused',
      otherHost: 'refused',
    })
  })

  test('goes nowhere and opens no window; a web link goes to the browser', async () => {
    const { app, page } = sayso
    const address = page.url()
    const opened = await page.evaluate(() => {
      location.href = 'https://example.org/navigated'
      const results = [
        window.open('https://example.org/opened'),
        window.open('file:///etc/passwd'),
        window.open('sayso-app://ui/'),
        window.open('about:blank'),
      ]
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/framed'
      document.body.append(frame)
      return results.filter((result) => result !== null).length
    })
    const outside = () => app.evaluate(() => (globalThis as { outside?: string[] }).outside)
    await expect
      .poll(async () => (await outside())?.toSorted())
      .toEqual(['https://example.org/navigated', 'https://example.org/opened'])
    expect(opened).toBe(0)
    expect(page.url()).toBe(address)
    expect(app.windows()).toHaveLength(1)
    expect(page.frames().map((frame) => frame.url())).not.toContain('https://example.org/framed')
  })

  test('has no permission', async () => {
    const answers = await sayso.page.evaluate(async () => {
      const ask = (request: Promise<unknown>) =>
        request.then(
          () => 'given',
          (error: Error) => error.name,
        )
      return {
        microphone: await ask(navigator.mediaDevices.getUserMedia({ audio: true })),
        notifications: await Notification.requestPermission(),
        location: (await navigator.permissions.query({ name: 'geolocation' })).state,
      }
    })
    expect(answers.microphone).not.toBe('given')
    expect(answers).toMatchObject({ notifications: 'denied', location: 'denied' })
  })

  test('gets failures as data for calls that are none', async () => {
    const replies = await sayso.page.evaluate(async () => {
      const { bridge } = window as unknown as {
        bridge: { call(name: unknown, request: unknown): Promise<unknown> }
      }
      return Promise.all([
        bridge.call('constructor', {}),
        bridge.call('article.read', { name: 'x', bytes: 'not bytes' }),
        bridge.call('settings.change', { rate: 1e9 }),
      ])
    })
    for (const reply of replies)
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })
})

describe.skipIf(missing)('the packed program', () => {
  test('has the fuses of a shipped one', async () => {
    const desktop = inject('desktop')
    if ('missing' in desktop) throw new Error(desktop.missing)
    const fuses = await getCurrentFuseWire(desktop.program)
    // the wire holds the digits "0" and "1"
    const on = (fuse: FuseV1Options) => Number(fuses[fuse]) === '1'.charCodeAt(0)
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      anyFolder: !on(FuseV1Options.OnlyLoadAppFromAsar),
      anyContent: !on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      anyFolder: false,
      anyContent: false,
      fileProtocol: false,
    })
  })
})
