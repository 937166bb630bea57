import { SKIPPABLE } from '../../core/script/skip.ts'
import { ACTIONS } from '../actions/table.ts'
import { en, type MessageId } from '../messages/en.ts'
import { message } from '../messages/message.ts'
import { SECTIONS, type Section } from './sections.ts'

/** A setting as it can be sought: by its words and where it is. */
export interface FoundSetting {
  readonly section: Section
  readonly id: MessageId
  /** The words on its control. */
  readonly label: string
}

/** By section: the messages on the controls. */
export const SOUGHT: Readonly<Record<Section, readonly MessageId[]>> = {
  general: ['readBy.label', 'welcome.again'],
  looks: [
    'theme.label',
    'looks.font',
    'looks.textSize',
    'looks.lineHeight',
    'looks.paragraphSpacing',
    'looks.letterSpacing',
    'looks.wordSpacing',
    'looks.roomy',
    'looks.sentence',
    'looks.word',
    'looks.highlight',
    'looks.lineFocus',
    'looks.motion',
    'looks.whereabouts',
    'looks.reset',
  ],
  listening: [
    'level.label',
    'listening.sleep',
    'listening.roll',
    'listening.resume',
    ...SKIPPABLE.map((role) => `listening.skip.${role}` as const),
    'listening.reset',
  ],
  voice: [
    'voice.role.narrator',
    'voice.role.quotation',
    'voice.role.label',
    'voice.label-rate.own',
    'voice.per-source',
    'voice.sides',
  ],
  library: [
    'library.keep',
    'library.autoplay',
    'settings.feeds.at-start',
    'settings.feeds.every',
    'transfer.export',
    'transfer.import',
  ],
  keys: ['keys.single', ...ACTIONS.map((action) => `action.${action}` as const), 'keys.reset-all'],
}

const ALL = SECTIONS.flatMap((section) => SOUGHT[section].map((id) => ({ section, id })))

/**
 * Settings with all of the words in their label, in what is said about them, or in the name of their part; those with
 * the words in their label come first.
 */
export function findSettings(words: string): readonly FoundSetting[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return []
  const isIn = (text: string) => wanted.every((word) => text.toLocaleLowerCase().includes(word))
  const all = ALL.map((one) => ({ ...one, label: message(one.id) }))
  const labelled = all.filter(({ label }) => isIn(label))
  const about = all.filter(({ id, section, label }) => {
    const hint = `${id}.hint`
    const said = hint in en ? message(hint as MessageId) : ''
    return !isIn(label) && isIn(`${label} ${said} ${message(`settings.${section}`)}`)
  })
  return [...labelled, ...about]
}

/** The control with these words on it or beside it, or null. */
export function controlOf(panel: Element, label: string): HTMLElement | null {
  const named = [...panel.querySelectorAll<HTMLElement>('label, legend, button, th')].find(
    (one) => one.textContent?.trim() === label,
  )
  if (named instanceof HTMLLabelElement) return named.control
  if (named instanceof HTMLButtonElement) return named
  return (
    named?.closest('fieldset, tr')?.querySelector<HTMLElement>('input:checked, button, input') ??
    null
  )
}
