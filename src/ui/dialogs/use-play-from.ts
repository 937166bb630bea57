import { useReader, useReaderState } from '../reader/context.ts'

/** Leaves a dialog for a place in the article. */
export interface PlayFrom {
  /** The voice plays there; otherwise a screen reader is taken there. */
  readonly voice: boolean
  /** @param only the source whose words alone are played; null for the article */
  playFrom(offset: number, only: string | null): void
}

export function usePlayFrom(onClose: () => void): PlayFrom {
  const reader = useReader()
  const voice = useReaderState((state) => state.settings.readBy !== 'screen-reader')
  return {
    voice,
    playFrom(offset, only) {
      onClose()
      if (voice) reader.playFrom(offset, only)
      // the focus goes back first to where it was before the dialog
      else setTimeout(() => reader.playFrom(offset, only))
    },
  }
}
