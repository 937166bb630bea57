import { act, render } from '@testing-library/react'
import { createClient } from '../../../src/contract/client.ts'
import type { Opened } from '../../../src/contract/schemas.ts'
import { createReader } from '../../../src/ui/reader/reader.ts'
import { App } from '../../../src/ui/shell/App.tsx'
import { createFakeBridge } from './bridge.ts'
import { createFakePlayer } from './player.ts'
import { sample } from './sample.ts'

/** The whole window with services and a player that the test steers, open on an article. */
export async function openWindow(first: Opened = sample) {
  const bridge = createFakeBridge(first)
  const client = createClient(bridge)
  const player = createFakePlayer()
  const reader = createReader({ client, player })
  const view = render(<App reader={reader} client={client} />)
  await act(() => reader.start())
  return { ...view, bridge, player, reader }
}
