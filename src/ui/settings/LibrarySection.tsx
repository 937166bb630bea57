import { REFRESH_EVERY } from '../../contract/settings/feeds.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Choice } from './Choice.tsx'
import { Switch } from './Switch.tsx'
import { TransferFields } from './TransferFields.tsx'

/** What the library does by itself, and everything as one file. */
export function LibrarySection() {
  const reader = useReader()
  const { refreshAtStart, refreshEvery } = useReaderState((state) => state.settings.feeds)
  const { keepArticles, autoplay } = useReaderState((state) => state.settings.library)
  return (
    <>
      <Switch
        label={message('library.keep')}
        hint={message('library.keep.hint')}
        checked={keepArticles}
        onChange={(chosen) => reader.setLibrary({ keepArticles: chosen })}
      />
      <Switch
        label={message('library.autoplay')}
        checked={autoplay}
        onChange={(chosen) => reader.setLibrary({ autoplay: chosen })}
      />
      <Switch
        label={message('settings.feeds.at-start')}
        hint={message('settings.feeds.at-start.hint')}
        checked={refreshAtStart}
        onChange={(chosen) => reader.setFeeds({ refreshAtStart: chosen })}
      />
      <Choice
        label={message('settings.feeds.every')}
        hint={message('settings.feeds.every.hint')}
        value={String(refreshEvery)}
        options={REFRESH_EVERY.map(String)}
        title={(minutes) => message('settings.feeds.every.minutes', { minutes })}
        onChange={(chosen) =>
          reader.setFeeds({
            refreshEvery: REFRESH_EVERY.find((one) => String(one) === chosen) ?? 0,
          })
        }
      />
      <TransferFields />
    </>
  )
}
