import { address } from './address.ts'
import { contents } from './contents.ts'
import { dictionary } from './dictionary.ts'
import { feeds } from './feeds.ts'
import { keys } from './keys.ts'
import { library } from './library.ts'
import { listening } from './listening.ts'
import { looks } from './looks.ts'
import { reading } from './reading.ts'
import { rules } from './rules.ts'
import { voice } from './voice.ts'

/** Every string of the interface, in English. ICU message syntax. */
export const en = {
  'app.name': 'Sayso',
  'skip.article': 'Skip to the article',

  'landmark.playback': 'Playback',
  'toolbar.playback': 'Move and play',

  'article.loading': 'Opening…',
  'article.from': 'Article from {outlet}',
  'article.minutes':
    '{minutes, plural, =0 {under a minute} one {about # minute} other {about # minutes}} at {rate}×',

  'block.caption': 'Caption',
  'block.table': 'Table',
  'block.box': 'Box',
  'block.footnote': 'Footnotes',

  'who.probably': 'Probably {name}',
  'who.unclear': 'Source unclear',
  'who.unsure': 'unsure: same source?',
  'who.unstated': 'No source given',
  'who.of': '{name}, {role}',
  'who.again': 'Same {name}',
  'who.quoting': 'quoted by {name}',
  'who.report': 'Report',

  'manner.quoted': 'quoted',
  'manner.part': 'quoted in part',
  'manner.reported': 'reported',

  'medium.statement': 'statement',
  'medium.interview': 'interview',
  'medium.social-media': 'social media',
  'medium.report': 'report',
  'medium.press-conference': 'press conference',
  'medium.letter': 'letter',
  'medium.testimony': 'testimony',
  'medium.call': 'call',

  'kind.person': 'person',
  'kind.organization': 'organisation',
  'kind.document': 'document',
  'kind.group': 'group',
  'kind.anonymous': 'not named',
  'kind.outlet': 'news outlet',
  'kind.unstated': 'no source given',

  'sources.heading': 'Who speaks here',
  'sources.none': 'Nobody is quoted or reported here: the words are the article’s own.',
  'sources.count': '{count, plural, one {# time} other {# times}}',
  'sources.key': 'What the lines mean',
  'sources.key.quoted': 'quoted word for word',
  'sources.key.reported': 'reported in the article’s words',
  'sources.key.unsure': 'not sure whose words',

  'speaker.heading': 'Who is speaking?',
  'speaker.empty': 'Play, or ask below, and Sayso says who is speaking and how the text says so.',
  'speaker.evidence': 'The text says:',

  'why.summary': 'Why?',
  'trace.narration': 'Nothing here says that these are somebody else’s words',
  'trace.none': 'No words of the article say who speaks',
  'trace.mention': 'The source is called',
  'trace.cue': 'The words of saying are',
  'trace.sure': '{percent} percent sure',
  ...rules,
  ...keys,
  ...looks,
  ...listening,
  ...reading,

  'correct.heading': 'Correct this',
  'correct.now': 'Now: {summary}',
  'correct.question': 'Whose words are they?',
  'correct.source': 'A source’s',
  'correct.source.other': 'Somebody else’s',
  'correct.narration': 'The reporter’s (nobody is quoted)',
  'correct.same': '{name} is the same source as …',
  'correct.same.hint': 'All words of both then have this name.',
  'correct.who': 'Source',
  'correct.who.choose': 'Choose a source',
  'correct.who.another': 'Another name …',
  'correct.name': 'Name',
  'correct.kind': 'What it is',
  'correct.save': 'Save',
  'correct.missing.source': 'Choose a source first.',
  'correct.missing.name': 'Type the name of the source first.',

  ...address,
  ...dictionary,
  ...contents,
  ...feeds,
  ...library,
  ...voice,

  'play.play': 'Play',
  'play.pause': 'Pause',
  'play.again': 'Play again',

  'unit.sentence': 'Sentence',
  'unit.segment': 'Segment',
  'unit.paragraph': 'Paragraph',
  'unit.source': 'Source',
  'action.open': 'Open…',
  'action.open-address': 'Web address…',
  'action.paste': 'Paste…',
  'action.left-out': 'Open what was left out',
  'action.play-pause': 'Play or pause',
  'action.word-back': 'Word back',
  'action.word-on': 'Word on',
  'action.sentence-back': 'Sentence back',
  'action.sentence-on': 'Sentence on',
  'action.segment-back': 'Segment back',
  'action.segment-on': 'Segment on',
  'action.paragraph-back': 'Paragraph back',
  'action.paragraph-on': 'Paragraph on',
  'action.source-back': 'Source back: previous words of this source',
  'action.source-on': 'Source on: next words of this source',
  'action.repeat': 'Repeat sentence',
  'action.loop': 'Loop this sentence',
  'action.who': 'Who is speaking?',
  'action.where': 'Where am I?',
  'action.correct': 'Correct this…: say whose words they are',
  'action.undo-correction': 'Undo the correction',
  'action.say-differently': 'Say this word differently…',
  'action.slower': 'Slower',
  'action.faster': 'Faster',
  'action.level-next': 'Next label level',
  'action.dictionary': 'Dictionary…',
  'action.settings': 'Settings…',
  'action.help': 'Help and keys',

  'button.repeat': 'Repeat',
  'button.loop': 'Loop',
  'button.more': 'More',
  'button.less': 'Less',
  'button.correct': 'Correct this…',
  'button.help': 'Help',

  'speed.label': 'Speed',
  'speed.value': '{rate}×',
  'speed.spoken': '{rate} times',

  'level.label': 'Labels',
  'level.off': 'Off',
  'level.sounds': 'Sounds',
  'level.brief': 'Brief',
  'level.standard': 'Standard',
  'level.full': 'Full',
  'level.off.meaning': 'the article’s words only',
  'level.sounds.meaning': 'a sound and another voice when the source changes',
  'level.brief.meaning': 'the name when the source changes',
  'level.standard.meaning': 'who says it, wherever the ear would miss it',
  'level.full.meaning': 'every change, with role, and when the reporter is back',

  'follow.back': 'Back to the voice',

  'status.speed': 'Speed {rate} times',
  'status.level': 'Labels: {level}, {meaning}',
  'status.paused': 'Paused',
  'status.no-article': 'No article is open.',
  'status.reading': 'The article is still being read.',
  'status.reading.plays': 'The article is still being read. It plays as soon as it is there.',
  'status.reading.waits': 'It will not play by itself.',
  'status.voice-replaced': 'A voice stopped working. Another voice goes on.',
  'status.opened': 'Opened: {title}. {roll}',
  'status.end': 'End of the article',
  'status.start': 'Start of the article',
  'status.no-more': 'No more words of this source',
  'status.here': '{who}: {words}',
  'status.loop.on': 'This sentence is repeated until you say otherwise',
  'status.loop.off': 'No longer repeated',
  'status.corrected': 'Corrected. {summary}',
  'status.correction.none': 'There is no correction to undo',
  'status.correction.undone': 'The correction is undone. {summary}',

  'problem.heading': 'That did not work',
  'problem.dismiss': 'Close this message',
  'notice.dismiss': 'Close this note',
  'problem.unknown': 'Something went wrong. Try again; if it stays, restart Sayso.',
  'problem.speech':
    'The voice stopped: {reason} Your place is kept. Press Play to try again from here.',
  'problem.web-voice':
    'the voice of the system does not speak. Choose another one in the settings.',
  'problem.speech.reason': 'the sound could not be made.',
  'problem.another-article': 'Another article is open now. Nothing was corrected.',
  'paste.large': 'This text is too long: Sayso reads up to 20 megabytes. Paste a part of it.',
  'problem.large': 'This file is too large: Sayso reads files up to 20 megabytes.',

  'drop.here': 'Drop the file or link to open it',

  'paste.heading': 'Paste an article',
  'paste.label': 'Text of the article',
  'paste.hint': 'Leave an empty line between paragraphs.',
  'paste.nothing': 'The clipboard holds no text. Copy an article, or its web address, first.',
  'paste.read': 'Read this',
  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',

  'help.heading': 'Help',
  'help.intro':
    'Sayso reads an article aloud and says who is speaking. Everything works from the keyboard.',
  'help.keys.heading': 'Keys',
  'help.keys.caption': 'Keys for every action',
  'help.keys.action': 'Action',
  'help.keys.single': 'Single key',
  'help.keys.combined': 'Other keys',
  'help.keys.none': 'none',
  'help.keys.change': 'Change keys…',
  'help.keys.single.off': 'Single keys are switched off now.',
  'help.levels.heading': 'Label levels',

  'key.or': 'or',
} as const

export type MessageId = keyof typeof en
