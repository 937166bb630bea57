import { useEffect, useState } from 'react'
import { Dialog } from '../dialogs/Dialog.tsx'
import { DialogClose } from '../dialogs/DialogClose.tsx'
import { message } from '../messages/message.ts'
import { Tabs } from '../settings/Tabs.tsx'
import { Failed } from '../status/Failed.tsx'
import { Told } from '../status/Told.tsx'
import { Asked } from './Asked.tsx'
import { FeedsPart } from './FeedsPart.tsx'
import { NewsPart } from './NewsPart.tsx'
import type { FeedOffer } from './offer.ts'
import { useFeeds } from './use-feeds.ts'
import { useFollow } from './use-follow.ts'

const PARTS = ['news', 'feeds'] as const
type Part = (typeof PARTS)[number]

interface FeedsDialogProps {
  /** What came in where an article was wanted; null where nothing did. */
  readonly offer: FeedOffer | null
  readonly onClose: () => void
}

/** What is new in the feeds that the listener follows, and these feeds themselves. */
export function FeedsDialog({ offer, onClose }: FeedsDialogProps) {
  const [part, setPart] = useState<Part>(offer ? 'feeds' : 'news')
  /** Whose news are shown; null for all. */
  const [chosen, setChosen] = useState<number | null>(null)
  /** A button led to the part, and not its tab, or an address is asked for: the focus goes there too. */
  const [arrived, setArrived] = useState(offer?.kind === 'file')
  const feeds = useFeeds()
  const following = useFollow(feeds)
  const isThere = feeds.feeds?.some(({ id }) => id === chosen) ?? true
  const { consider } = following
  useEffect(() => {
    if (offer) consider(offer)
  }, [offer, consider])
  const show = (next: Part, byButton: boolean) => {
    setArrived(byButton)
    feeds.ask(null)
    setPart(next)
  }

  return (
    <Dialog heading={message('feeds.heading')} className="library feeds" onClose={onClose}>
      <Tabs
        label={message('feeds.parts')}
        options={PARTS}
        value={part}
        title={(one) => message(`feeds.part.${one}`)}
        onChange={(next) => show(next, false)}
      >
        <Told>{feeds.told}</Told>
        <Failed>{feeds.problem}</Failed>
        {feeds.question && (
          <Asked
            key={feeds.question.words}
            question={feeds.question}
            onAnswered={() => feeds.ask(null)}
          />
        )}
        {part === 'news' ? (
          <NewsPart
            feeds={feeds}
            chosen={isThere ? chosen : null}
            arrived={arrived}
            onChoose={setChosen}
            onFollow={() => show('feeds', true)}
            onClose={onClose}
          />
        ) : (
          <FeedsPart
            feeds={feeds}
            following={following}
            arrived={arrived}
            onShow={(id) => {
              setChosen(id)
              show('news', true)
            }}
          />
        )}
      </Tabs>
      <DialogClose onClose={onClose} />
    </Dialog>
  )
}
