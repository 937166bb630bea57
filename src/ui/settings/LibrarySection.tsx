import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Switch } from './Switch.tsx'
import { TransferFields } from './TransferFields.tsx'

/** What the library does by itself, and everything as one file. */
export function LibrarySection() {
  const reader = useReader()
  const { refreshAtStart } = useReaderState((state) => state.settings.feeds)
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
      <TransferFields />
    </>
  )
}
