import { useEffect, useRef, useState } from 'react'
import { Dialog } from '../dialogs/Dialog.tsx'
import { DialogClose } from '../dialogs/DialogClose.tsx'
import { message } from '../messages/message.ts'
import { controlOf } from './find.ts'
import { GeneralSection } from './GeneralSection.tsx'
import { KeysSection } from './KeysSection.tsx'
import { LibrarySection } from './LibrarySection.tsx'
import { ListeningSection } from './ListeningSection.tsx'
import { LooksSection } from './LooksSection.tsx'
import { SettingsFinder } from './SettingsFinder.tsx'
import { SECTIONS, type Section } from './sections.ts'
import { Tabs } from './Tabs.tsx'
import { VoiceSection } from './VoiceSection.tsx'

const CONTENT: Readonly<Record<Section, () => React.ReactNode>> = {
  general: GeneralSection,
  looks: LooksSection,
  voice: VoiceSection,
  listening: ListeningSection,
  library: LibrarySection,
  keys: KeysSection,
}

/** All settings. Each holds as soon as it is changed; there is nothing to save. */
export function SettingsDialog(props: { readonly section: Section; readonly onClose: () => void }) {
  const [section, setSection] = useState(props.section)
  const [found, setFound] = useState<{ readonly label: string; readonly time: number } | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const Content = CONTENT[section]
  // after the part that it is in is there
  useEffect(() => {
    if (found && panel.current) controlOf(panel.current, found.label)?.focus()
  }, [found])
  return (
    <Dialog
      heading={message('settings.heading')}
      className="settings"
      // on a tab Orca would not say in which dialog it is
      fromTop
      onClose={props.onClose}
    >
      <SettingsFinder
        onChoose={({ section: part, label }) => {
          setSection(part)
          setFound((before) => ({ label, time: (before?.time ?? 0) + 1 }))
        }}
      />
      <Tabs
        label={message('settings.sections')}
        options={SECTIONS}
        value={section}
        title={(one) => message(`settings.${one}`)}
        onChange={setSection}
      >
        <div ref={panel}>
          {/* anew, so that all of the part is shown */}
          <Content key={found?.time} />
        </div>
      </Tabs>
      <DialogClose onClose={props.onClose} />
    </Dialog>
  )
}
