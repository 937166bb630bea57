import { act, render } from '@testing-library/react'
import { createClient } from '../../../src/contract/client.ts'
import type { ServiceEvent } from '../../../src/contract/contract.ts'
import { type Opened, type Settings, settings } from '../../../src/contract/schemas.ts'
import { landAt } from '../../../src/ui/article/land.ts'
import type { SayOnce } from '../../../src/ui/player/say-once.ts'
import { createReader } from '../../../src/ui/reader/reader.ts'
import { App } from '../../../src/ui/shell/App.tsx'
import { createFakeBridge } from './bridge.ts'
import { createFakePlayer } from './player.ts'
import { sample } from './sample.ts'

/**
 * The whole window with services and a player that the test steers, open on an article.
 * @param saved settings that are found there
 * @param more.early comes before the first article
 */
export async function openWindow(
  first: Opened = sample,
  saved: Partial<Settings> = {},
  { early, ...more }: { readonly sayOnce?: SayOnce; readonly early?: ServiceEvent } = {},
) {
  const bridge = createFakeBridge(first)
  if (early)
    bridge.answers['article.first'] = () => {
      bridge.emit(early)
      return first
    }
  bridge.answers['settings.get'] = settings.parse({ welcomed: true, ...saved })
  const client = createClient(bridge)
  const player = createFakePlayer()
  /** What was said in the voice that reads, to be tried by ear. */
  const aloud: string[] = []
  const sayAsChosen = {
    say: (words: string) => void aloud.push(words),
    stop: () => void aloud.push('(stop)'),
    close: async () => {},
  }
  const reader = createReader({ client, player, sayAsChosen, land: landAt, ...more })
  const view = render(<App reader={reader} client={client} />)
  await act(() => reader.start())
  return { ...view, bridge, player, reader, aloud }
}
