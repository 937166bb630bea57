import { app, type Session, session, shell } from 'electron'
import { externalLink, mayDownload, mayHave, mayLoad, mayNavigate } from './policy.ts'

/** Enforces policy.ts on every page there will ever be. */
export function enforcePolicy(development: boolean): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => {
      if (mayNavigate(event.url)) return
      event.preventDefault()
      openOutside(event.url)
    })
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
  app.on('session-created', (created) => restrict(created, development))
  restrict(session.defaultSession, development)
}

function restrict(target: Session, development: boolean): void {
  target.setPermissionRequestHandler((_, permission, answer) => answer(mayHave(permission)))
  target.setPermissionCheckHandler((_, permission) => mayHave(permission))
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerEnabled(false)
  target.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayLoad(url, development) }),
  )
  target.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}

function openOutside(url: string): void {
  const link = externalLink(url)
  if (link) void shell.openExternal(link)
}
