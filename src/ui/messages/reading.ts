/** Words for whose voice reads, and for the question of the first start. */
export const reading = {
  'settings.general': 'General',

  'readBy.label': 'Who reads articles',
  'readBy.sayso': 'Sayso’s voice',
  'readBy.sayso.meaning':
    'Sayso reads aloud and says who speaks, with a voice of its own for labels and for quotations.',
  'readBy.screen-reader': 'My screen reader, for everything',
  'readBy.screen-reader.meaning':
    'Sayso is silent. Who speaks stands in the text before the words, as much of it as the level says.',
  'readBy.both': 'Both',
  'readBy.both.meaning':
    'Sayso reads, and grows quiet while you move about the page with the keyboard.',
  'readBy.here': 'Your screen reader reads. Sayso is silent.',

  'welcome.heading': 'Welcome to Sayso',
  'welcome.intro':
    'Sayso reads the news and says who is speaking. One question; nothing is sent anywhere, and there is no account.',
  'welcome.read': 'Read this to me',
  'welcome.question': 'Who should read articles to you?',
  'welcome.spoken':
    'Welcome to Sayso. Who should read articles to you? Choose with the up and down arrow keys, and press Enter. {choices}',
  'welcome.spoken.choice': '{name}. {meaning}',
  'welcome.next': 'Next',
  'welcome.back': 'Back',
  'welcome.done': 'Done',
  'welcome.later': 'Settings, General, asks this again whenever you like.',
  'welcome.voices.heading': 'Choose a voice by ear',
  'welcome.voices.intro': 'Choose with the arrow keys; each voice says a sentence.',
  'welcome.voices.spoken':
    'Choose a voice by ear, with the up and down arrow keys. Press Enter when you have found yours.',
  'welcome.voice.system': '{name}, the system’s own',
  'welcome.voice.hear': 'Hear it',
  'welcome.voice.hear.of': 'Hear it: {name}',
  'welcome.voice.sample':
    'The bridge opens again on Friday. Repairs took eleven weeks, two fewer than planned.',
  'welcome.again': 'Ask me the first question again…',
  'welcome.again.hint': 'Who reads, and a voice by ear.',

  'language.label': 'Language of Sayso',
  'language.en': 'English',
  'language.ar-XB': 'English from right to left (a test of the layout)',

  'status.silent': 'Your screen reader reads, so Sayso is silent. Settings, General, changes that.',
  'status.ready': 'Sayso is ready. The article is open; Play reads it.',
} as const
