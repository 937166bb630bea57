import type { RefObject } from 'react'

interface FileChooserProps {
  /** A click on it opens the platform's question. */
  readonly chooser: RefObject<HTMLInputElement | null>
  /** Kinds of files, as the attribute `accept` has them; any where there are none. */
  readonly accept?: string
  readonly testId: string
  readonly onChoose: (file: File) => void
}

/** Asks for a file; nothing of it is seen in the page. */
export function FileChooser({ chooser, accept, testId, onChoose }: FileChooserProps) {
  return (
    <input
      ref={chooser}
      type="file"
      accept={accept}
      hidden
      data-testid={testId}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0]
        if (file) onChoose(file)
        // so that the same file can be chosen again
        event.currentTarget.value = ''
      }}
    />
  )
}
