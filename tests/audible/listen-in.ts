import type { App } from '../../src/services/app/app.ts'

/** What the services sent to be heard: the samples of each text, at 1×. */
export function listenIn(app: App): { app: App; sent: Map<string, Float32Array> } {
  const sent = new Map<string, Float32Array>()
  const texts = new Map<string, string>()
  const listening: App = {
    ...app,
    connect(send) {
      const session = app.connect((event) => {
        if (event.type === 'speech.chunk') {
          const text = texts.get(event.id) ?? ''
          const before = sent.get(text) ?? new Float32Array()
          const samples = new Float32Array(before.length + event.samples.length)
          samples.set(before)
          samples.set(event.samples, before.length)
          sent.set(text, samples)
        }
        send(event)
      })
      return {
        ...session,
        dispatch(name, request) {
          const { id, text } = request as { id?: string; text?: string }
          if (name === 'speech.start' && id && text) {
            texts.set(id, text)
            sent.delete(text)
          }
          return session.dispatch(name, request)
        },
      }
    },
  }
  return { app: listening, sent }
}
