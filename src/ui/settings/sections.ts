/** The parts of the settings dialog, in order. Each has a component in SettingsDialog. */
export const SECTIONS = ['general', 'looks', 'listening', 'voice', 'library', 'keys'] as const
export type Section = (typeof SECTIONS)[number]
