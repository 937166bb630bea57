import { useState } from 'react'
import { Dialog } from '../dialogs/Dialog.tsx'
import { DialogClose } from '../dialogs/DialogClose.tsx'
import { message } from '../messages/message.ts'
import { Tabs } from '../settings/Tabs.tsx'
import { Failed } from '../status/Failed.tsx'
import { Told } from '../status/Told.tsx'
import { ArticlesPart } from './ArticlesPart.tsx'
import type { PartProps } from './part.ts'
import { QueuePart } from './QueuePart.tsx'
import { SourcesPart } from './SourcesPart.tsx'
import { useLibrary } from './use-library.ts'

const PARTS = ['articles', 'queue', 'sources'] as const
type Part = (typeof PARTS)[number]

const CONTENT: Readonly<Record<Part, (props: PartProps) => React.ReactNode>> = {
  articles: ArticlesPart,
  queue: QueuePart,
  sources: SourcesPart,
}

/** What Sayso has kept for the listener: articles, the queue, and who says what in all of them. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const [part, setPart] = useState<Part>('articles')
  const library = useLibrary()
  const Content = CONTENT[part]
  return (
    <Dialog heading={message('library.heading')} className="library" onClose={onClose}>
      <Tabs
        label={message('library.parts')}
        options={PARTS}
        value={part}
        title={(one) => message(`library.part.${one}`)}
        onChange={setPart}
      >
        <Told>{library.told}</Told>
        <Failed>{library.problem}</Failed>
        <Content library={library} onClose={onClose} />
      </Tabs>
      <DialogClose onClose={onClose} />
    </Dialog>
  )
}
