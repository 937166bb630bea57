/** Words for how one listens. */
export const listening = {
  'settings.listening': 'Listening',

  'level.custom': 'Custom',
  'level.custom.meaning': 'what you have set in a table, for each kind of source',

  'listening.roll': 'Say who speaks before an article begins',
  'listening.resume': 'Open articles where I left them',
  'listening.skip': 'Not read aloud',
  'listening.skip.hint':
    'Sayso says what it left out. Plain text tells only its headings and lists; web pages and books tell the others.',
  'listening.skip.heading': 'Headings within the article',
  'listening.skip.list-item': 'Lists',
  'listening.skip.caption': 'Captions of pictures',
  'listening.skip.table': 'Tables',
  'listening.skip.box': 'Boxes beside the article',
  'listening.skip.footnote': 'Footnotes',
  'listening.sleep': 'Sleep timer',
  'listening.sleep.hint': 'The voice stops at the end of a segment, never within one.',
  'listening.sleep.value':
    '{minutes, plural, =-1 {Off} =0 {At the end of this segment} one {After one minute} other {After # minutes}}',
  'listening.custom': 'Level Custom',
  'listening.custom.hint':
    'Labels come where Standard has them. A choice here switches the level to Custom.',
  'listening.custom.caption': 'What is heard before and with the words of each kind of source',
  'listening.custom.kind': 'Kind of source',
  'listening.custom.label': 'Label',
  'listening.custom.sound': 'Sound',
  'listening.custom.voice': 'Quotation voice',
  'listening.custom.pan': 'Side',
  'listening.custom.pause': 'Rest before',
  'listening.custom.cell': '{column}, {kind}',
  'listening.pan.-1': 'left',
  'listening.pan.-0.3': 'a little left',
  'listening.pan.0': 'middle',
  'listening.pan.0.3': 'a little right',
  'listening.pan.1': 'right',
  'listening.pause.value': '{seconds} s',
  'listening.reset': 'Make Custom as Standard is',

  'action.to-start': 'To the start of the article',
  'action.read-here': 'Read from here: from what is selected, or the caret',
  'action.only-source': 'Play only this source, or all again',
  'action.side-by-side': 'Side by side: what each source says',
  'action.sleep': 'Sleep timer: next setting',
  'button.only': 'Only this source',
  'button.side-by-side': 'Side by side…',

  'status.here.none':
    'Select a word first, or put the caret where reading is to begin. A double click reads from a word.',
  'status.only.on': 'Only the words of {name}. The same key plays all again.',
  'status.only.off': 'The whole article again',
  'status.only.none': 'Nobody is quoted here: go to the words of a source first',
  'status.sleep.set':
    'Sleep timer: {minutes, plural, =-1 {off} =0 {at the end of this segment} one {after one minute} other {after # minutes}}',
  'status.sleep.over': 'The sleep timer has stopped the voice. Your place is kept.',

  'where.place': 'Paragraph {paragraph} of {paragraphs}',
  'where.place.opening': 'Paragraph {paragraph}',
  'where.all': '{paragraphs, plural, one {# paragraph} other {# paragraphs}}',
  'where.left':
    '{minutes, plural, =0 {less than a minute left} one {about a minute left} other {about # minutes left}}',
  'where.told': '{place}.',
  'where.told.heading': 'Under “{heading}”.',
  'where.told.left':
    '{minutes, plural, =0 {Less than a minute left} one {About a minute left} other {About # minutes left}}, at {rate} times.',
  'where.not-begun': 'Nothing has been read yet.',

  'side.heading': 'Side by side',
  'side.intro':
    'What sources say of the same matter, word for word, in the order of the article. Sayso compares words, not meaning: passages stand together when two of their words, or a name, are the same.',
  'side.intro.none':
    'What each source says, word for word, in the order of the article. No two of them use the same words.',
  'side.matter.word': '“{word}”',
  'side.each': 'What each source says',
  'side.rest': 'What else each source says',
  'side.none': 'Nobody is quoted or reported in this article.',
  'side.play-source': 'Play only this source',
  'side.play-source.of': 'Play only: {name}',
  'side.play': 'Play from here',
  'side.play.of': 'Play from here: {words}',
  'side.go': 'Go there',
  'side.go.of': 'Go there: {words}',

  'media.reporter': 'The reporter',
} as const
