import { useMemo } from 'react'
import { layOutWay, type Way } from '../../core/playback/whereabouts.ts'
import { useReaderState } from '../reader/context.ts'
import { shareRead, whereShown } from '../reader/where.ts'

/** How far in the article the voice is, where that is wanted. Changes in silence: P asks aloud. */
export function Whereabouts() {
  const wanted = useReaderState((state) => state.settings.looks.whereabouts)
  const article = useReaderState((state) => state.article)
  const skip = useReaderState((state) => state.settings.listening.skip)
  const way = useMemo(() => article && layOutWay(article, skip), [article, skip])
  return wanted && way ? <OnTheWay way={way} /> : null
}

/** In words, and as a line. */
function OnTheWay({ way }: { readonly way: Way }) {
  const words = useReaderState((state) => whereShown(state, way))
  const share = useReaderState((state) => shareRead(state, way))
  return (
    <>
      <div className="way" aria-hidden="true">
        <div style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className="whereabouts">{words}</p>
    </>
  )
}
