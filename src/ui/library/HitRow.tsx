import type { SearchHit } from '../../contract/library.ts'
import { message } from '../messages/message.ts'
import { markedPieces } from './marked-pieces.ts'

/** The sentence that was found, and who says it. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { saidBy, words, marks } = hit
  return (
    <p className="hit">
      <b>
        {saidBy === null
          ? message('library.hit.report')
          : message('library.hit.says', { name: saidBy })}
      </b>{' '}
      {markedPieces(words, marks).map(({ text, start, marked }) =>
        marked ? <mark key={start}>{text}</mark> : text,
      )}
    </p>
  )
}
