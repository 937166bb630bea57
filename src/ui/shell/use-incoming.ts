import { useEffect, useState } from 'react'
import { placeOf } from '../actions/keyboard.ts'
import type { Reader } from '../reader/reader.ts'

/** Files dropped on the window open; text pasted outside any field is shown for pasting. True while a file hovers. */
export function useIncoming(reader: Reader, onPaste: (text: string) => void): boolean {
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
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
      if (file) void reader.openFile(file)
    }
    const onPasteEvent = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain')
      const place = placeOf(document.querySelector('dialog[open]') ?? document.activeElement)
      if (!text || place.typing || place.dialog) return
      event.preventDefault()
      onPaste(text)
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
  }, [reader, onPaste])
  return hovering
}
