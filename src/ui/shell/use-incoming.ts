import { useEffect, useState } from 'react'
import { placeOf } from '../actions/keyboard.ts'
import type { Deck } from '../actions/table.ts'
import { offerOfAddress } from '../feeds/offer.ts'

interface Incoming {
  readonly deck: Deck
  readonly openFile: (file: File) => Promise<void>
  readonly showPaste: (text: string, html: string) => void
  readonly showAddress: (address: string, proposed: boolean) => void
}

const ADDRESS = /^https?:\/\/\S+$/i

/**
 * Files and links dropped on the window open; what is pasted outside any field is shown first, a web address in the
 * dialog for those. True while something that can be dropped hovers.
 */
export function useIncoming({ deck, openFile, showPaste, showAddress }: Incoming): boolean {
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const holdsFile = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list') ??
      false
    const openLink = async (list: string) => {
      // other lines are comments, or links to somewhere else
      const link = list.split(/\r?\n/).find((line) => ADDRESS.test(line))
      if (!link) return
      const { reader, showFeeds } = deck
      const outcome = await reader.openAddress(link)
      const offer = offerOfAddress(outcome, link, false)
      if (offer) showFeeds(offer)
      if (outcome !== 'local') return
      // there it can be said that it is meant
      reader.dismissProblem()
      showAddress(link, false)
    }
    const onDragOver = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setHovering(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setHovering(false)
    }
    const onDrop = (event: DragEvent) => {
      setHovering(false)
      if (!holdsFile(event)) return
      // without this the window would leave Sayso for the file
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) void openFile(file)
      else void openLink(event.dataTransfer?.getData('text/uri-list') ?? '')
    }
    const onPasteEvent = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain')
      const place = placeOf(document.querySelector('dialog[open]') ?? document.activeElement)
      if (place.typing || place.dialog) return
      event.preventDefault()
      const file = event.clipboardData?.files[0]
      if (!text && file) void openFile(file)
      else if (!text) deck.reader.tellNothingPasted()
      else if (ADDRESS.test(text.trim())) showAddress(text.trim(), false)
      else showPaste(text, event.clipboardData?.getData('text/html') ?? '')
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    window.addEventListener('paste', onPasteEvent)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('paste', onPasteEvent)
    }
  }, [deck, openFile, showPaste, showAddress])
  return hovering
}
