import { type BrowserWindow, ipcMain } from 'electron'
import { type Reply, type ServiceEvent, serviceEvent } from '../src/contract/contract.ts'
import type { App, Session } from '../src/services/app/app.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'
import { mayCall } from './policy.ts'

/** The window's end of the services. */
export interface WindowLink {
  send(event: ServiceEvent): void
  /** What came of it is sent. */
  openFile(path: string): Promise<void>
}

/**
 * Connects a window's page to the services. Each load of the page is a client of its own: what the page before it
 * asked for is stopped.
 */
export function linkWindow(window: BrowserWindow, app: App): WindowLink {
  const { webContents } = window
  const send = (event: ServiceEvent) => {
    if (!webContents.isDestroyed()) webContents.send(EVENT_CHANNEL, serviceEvent.parse(event))
  }
  let session: Session = app.connect(send)
  const renew = () => {
    session.close()
    session = app.connect(send)
  }

  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) renew()
  })
  webContents.on('render-process-gone', renew)
  ipcMain.handle(CALL_CHANNEL, async ({ sender, senderFrame }, name, request): Promise<Reply> => {
    const frame = senderFrame && {
      url: senderFrame.url,
      isMainFrame: senderFrame === webContents.mainFrame,
      isOwnWindow: sender === webContents,
    }
    if (!mayCall(frame))
      return { ok: false, error: { code: 'bad-request', message: 'Sayso does not know you.' } }
    return session.dispatch(name, request)
  })
  window.on('closed', () => {
    ipcMain.removeHandler(CALL_CHANNEL)
    session.close()
  })
  return {
    send,
    async openFile(path) {
      const event = await session.openFile(path)
      if (event) send(event)
    },
  }
}
