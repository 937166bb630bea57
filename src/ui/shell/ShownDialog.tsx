import { AddressDialog } from '../dialogs/AddressDialog.tsx'
import { ContentsDialog } from '../dialogs/ContentsDialog.tsx'
import { CorrectionDialog } from '../dialogs/CorrectionDialog.tsx'
import { HelpDialog } from '../dialogs/HelpDialog.tsx'
import { PasteDialog } from '../dialogs/PasteDialog.tsx'
import { SideBySideDialog } from '../dialogs/SideBySideDialog.tsx'
import { DictionaryDialog } from '../dictionary/DictionaryDialog.tsx'
import { FeedsDialog } from '../feeds/FeedsDialog.tsx'
import type { FeedOffer } from '../feeds/offer.ts'
import { LibraryDialog } from '../library/LibraryDialog.tsx'
import type { CorrectionTarget } from '../reader/correction.ts'
import type { WordTarget } from '../reader/pronouncing.ts'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import type { Section } from '../settings/sections.ts'
import { WelcomeDialog } from '../welcome/WelcomeDialog.tsx'

/** Which dialog is shown, with what. */
export type Shown =
  | { readonly dialog: 'none' | 'help' | 'side' | 'contents' | 'welcome' | 'library' }
  | { readonly dialog: 'paste'; readonly text: string; readonly html: string }
  | { readonly dialog: 'address'; readonly address: string; readonly proposed: boolean }
  | { readonly dialog: 'feeds'; readonly offer: FeedOffer | null }
  | { readonly dialog: 'settings'; readonly section: Section }
  | { readonly dialog: 'correct'; readonly target: CorrectionTarget }
  | { readonly dialog: 'dictionary'; readonly target: WordTarget | null }

interface ShownDialogProps {
  readonly shown: Shown
  readonly onClose: () => void
}

/** The dialog that is shown, if any. */
export function ShownDialog({ shown, onClose }: ShownDialogProps) {
  switch (shown.dialog) {
    case 'none':
      return null
    case 'welcome':
      return <WelcomeDialog onClose={onClose} />
    case 'paste':
      return <PasteDialog text={shown.text} html={shown.html} onClose={onClose} />
    case 'address':
      return <AddressDialog address={shown.address} proposed={shown.proposed} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'library':
      return <LibraryDialog onClose={onClose} />
    case 'feeds':
      return <FeedsDialog offer={shown.offer} onClose={onClose} />
    case 'side':
      return <SideBySideDialog onClose={onClose} />
    case 'contents':
      return <ContentsDialog onClose={onClose} />
    case 'settings':
      return <SettingsDialog section={shown.section} onClose={onClose} />
    case 'correct':
      return <CorrectionDialog target={shown.target} onClose={onClose} />
    case 'dictionary':
      return <DictionaryDialog target={shown.target} onClose={onClose} />
  }
}
