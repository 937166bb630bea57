import type { OpenLibrary } from './use-library.ts'

/** What each part of the library's dialog gets. */
export interface PartProps {
  readonly library: OpenLibrary
  readonly onClose: () => void
}
