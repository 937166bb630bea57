/** The words of the settings of voices. */
export const voice = {
  'settings.voice': 'Voice',
  'voice.system': 'Read with the voice of the system ({name})',
  'voice.system.hint':
    'For the article’s own words, up to twice the speed. Quotations, labels and high speeds keep Sayso’s voices. The sentence is marked, but not each word: this voice tells no times.',
  'voice.web': 'Voice',
  'voice.web.own': 'Sayso’s own voices',
  'voice.web.hint':
    'A voice of the system speaks everything, in three pitches, up to the speed where Sayso’s own are clearer. Voices that are not on this machine are not offered: they would send the article away.',
  'voice.name.festival': 'Festival',
  'voice.name.macos': 'macOS',
  'voice.name.windows': 'Windows',
  'voice.festival.missing':
    'This system has no voice of its own that Sayso could use. Install Festival (on Debian and Ubuntu: the package “festival”) and start Sayso again, and you can choose it here.',
} as const
