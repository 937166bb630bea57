import { onTestFinished } from 'vitest'
import {
  type CallName,
  type CallReply,
  calls,
  type ServiceEvent,
} from '../../../src/contract/contract.ts'
import { createApp } from '../../../src/services/app/app.ts'
import { appOptions } from '../../app-options.ts'
import { newFolder } from './shelf.ts'

/** The services with a library of their own, as a window has them. */
export function newApp(folder = newFolder(), firstFile: string | null = null) {
  const app = createApp({ ...appOptions(folder, () => {}), engines: [], firstFile })
  const events: ServiceEvent[] = []
  const { dispatch, openFile } = app.connect((event) => events.push(event))
  const call = async <N extends CallName>(name: N, request: unknown): Promise<CallReply<N>> => {
    const reply = await dispatch(name, request)
    if (!reply.ok) throw new Error(reply.error.message)
    return calls[name].reply.parse(reply.value) as CallReply<N>
  }
  onTestFinished(() => app.close())
  return { app, call, openFile, events, folder }
}
