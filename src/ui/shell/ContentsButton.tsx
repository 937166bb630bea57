import { useMemo } from 'react'
import { contentsOf } from '../../core/article/contents.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'

/** Opens the contents of an article that has any. */
export function ContentsButton() {
  const article = useReaderState((state) => state.article)
  const some = useMemo(() => article && contentsOf(article.article).length > 0, [article])
  if (!some) return null
  return (
    <p className="section-tools">
      <ActionButton action="contents" className="button outlined" showKey={false}>
        {message('button.contents')}
      </ActionButton>
    </p>
  )
}
