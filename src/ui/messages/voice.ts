/** The words of the settings of voices. */
export const voice = {
  'settings.voice': 'Voice',
  'voice.system': 'Read with the voice of the system ({name})',
  'voice.system.hint':
    'For the article’s own words, up to three times the speed. Quotations, labels and high speeds keep Sayso’s voices. The sentence is marked, but not each word: this voice tells no times.',
  'voice.web': 'Voice',
  'voice.web.own': 'Sayso’s own voices',
  'voice.web.hint':
    'A voice of the system speaks everything, in three pitches, up to the speed where Sayso’s own are clearer. Voices that are not on this machine are not offered: they would send the article away.',
  'voice.name.festival': 'Festival',
  'voice.name.macos': 'macOS',
  'voice.name.windows': 'Windows',
  'voice.festival.missing':
    'This system has no voice of its own that Sayso could use. Install Festival (on Debian and Ubuntu: the package “festival”) and start Sayso again, and you can choose it here.',
  'voice.cast.hint':
    'Voices that come with Sayso. The clearer ones take over above three times the speed, and speak all other languages than English.',
  'voice.role.narrator': 'Voice of the article',
  'voice.role.quotation': 'Voice of quotations',
  'voice.role.label': 'Voice of labels',
  'voice.default.narrator': 'As Sayso comes (rms)',
  'voice.default.quotation': 'As Sayso comes (slt)',
  'voice.default.label': 'As Sayso comes (clear, high)',
  'voice.embedded.rms': 'rms: natural, low',
  'voice.embedded.slt': 'slt: natural, high',
  'voice.embedded.awb': 'awb: natural, middle',
  'voice.embedded.kal16': 'kal16: simple, low',
  'voice.embedded.espeak-low': 'eSpeak: clear, low',
  'voice.embedded.espeak-middle': 'eSpeak: clear, middle',
  'voice.embedded.espeak-high': 'eSpeak: clear, high',
  'voice.hear': 'Hear it',
  'voice.hear.narrator': 'Hear it: the voice of the article',
  'voice.hear.quotation': 'Hear it: the voice of quotations',
  'voice.hear.label': 'Hear it: the voice of labels',
  'voice.hear.source': 'Hear voice {number}',
  'voice.try.narrator': 'This voice reads the article.',
  'voice.try.quotation': 'This voice speaks what is quoted word for word.',
  'voice.try.label': 'This voice says who is speaking.',
  'voice.try.source': 'This voice speaks for one source, in every article.',
  'voice.label-rate.own': 'Labels have a speed of their own',
  'voice.label-rate.hint': 'Otherwise they are as fast as the article.',
  'voice.label-rate': 'Speed of labels',
  'voice.per-source': 'A voice for each source',
  'voice.per-source.hint':
    'Up to four named sources of an article are quoted in voices of their own. A source keeps its voice in other articles. Which one it gets is chance: nothing is guessed from a name. Sayso keeps no names for it, but marks that can’t be turned back into names.',
  'voice.sides': 'Quotations from the sides',
  'voice.sides.hint':
    'Sources are heard a little from the left and from the right in turns. Where sound has one channel, all comes from the middle.',
} as const
