import { Command, CommanderError, Option } from 'commander'
import { toFailure } from '../contract/failure.ts'
import { EMBEDDED_VOICES } from '../contract/settings/voices.ts'
import { RATE } from '../core/playback/rate.ts'
import { LEVELS, type Level } from '../core/script/types.ts'
import { parseChapter, parseLanguage, parseOutput, parseRate } from './arguments.ts'
import { addFeedsCommands } from './feeds-commands.ts'
import { addLibraryCommands } from './library-commands.ts'
import { tell, warn } from './terminal.ts'

export const EXIT = { ok: 0, failure: 1, usage: 2 } as const

const levelOption = () =>
  new Option('--level <level>', 'how much of the attribution is spoken')
    .choices(LEVELS)
    .default('standard' satisfies Level)
const rateOption = () =>
  new Option('--rate <factor>', `speed, ${RATE.min} to ${RATE.max}`).argParser(parseRate).default(1)
const labelRateOption = () =>
  new Option(
    '--label-rate <factor>',
    'speed of the labels; default: that of the article',
  ).argParser(parseRate)
const languageOption = () =>
  new Option(
    '--language <tag>',
    'language of the article ("de"); default: told from its text',
  ).argParser(parseLanguage)
const chapterOption = () =>
  new Option(
    '--chapter <number>',
    'only this chapter, or what is under this heading: see read --chapters',
  ).argParser(parseChapter)
const voiceOption = (flags: string, description: string) =>
  new Option(flags, description).choices(EMBEDDED_VOICES)
const voiceOptions = [
  () => voiceOption('--voice <name>', 'voice of the article: one of those that come with Sayso'),
  () => voiceOption('--quotation-voice <name>', 'voice of quotations'),
  () => voiceOption('--label-voice <name>', 'voice of labels'),
  () =>
    new Option('--voice-per-source', 'a voice for each of up to four sources, the same everywhere'),
]
const dictionaryOption = () =>
  new Option('--dictionary <dic>', 'a dictionary (.dic or .json) to use instead of your own')
const systemVoiceOption = () =>
  new Option('--system-voice', 'read the article in the voice of the system (Festival on Linux)')
const noDictionaryOption = () => new Option('--no-dictionary', 'without your dictionary')
const FILE =
  'a file (HTML, EPUB, DOCX, PDF, Markdown, e-mail, plain text), a web address, or - for standard input'
const localOption = () =>
  new Option('--allow-local', 'open a web address on this computer or its own network')
/** Of all commands that speak. */
const spokenOptions = [
  localOption,
  levelOption,
  rateOption,
  labelRateOption,
  languageOption,
  systemVoiceOption,
  dictionaryOption,
  noDictionaryOption,
  ...voiceOptions,
  chapterOption,
]

// commands load what they need when they run: the language model alone is 4 MB, and --help should be quick
function program(version: string): Command {
  const sayso = new Command('sayso')
    .description('The news read aloud, and who says it.')
    .version(version)
    .showHelpAfterError('Run with --help to see how it is used.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 wrong usage.\n\nExamples:\n  sayso read article.txt\n  sayso read https://example.org/article\n  sayso speak article.txt --rate 1.5\n  sayso export article.txt -o article.wav',
    )

  sayso
    .command('segment')
    .description('print who says what, as JSON')
    .argument('[file]', FILE)
    .option('--jsonl', 'turn lines {id,text} of standard input into lines {id,sources,segments}')
    .option('--explain', 'print the decisions in words instead of JSON')
    .addOption(localOption())
    .addHelpText(
      'after',
      '\nOffsets count UTF-16 units of the text, end exclusive. Segments cover the text exactly.',
    )
    .action(
      async (
        file: string | undefined,
        options: { jsonl?: boolean; explain?: boolean; allowLocal?: boolean },
        command: Command,
      ) => {
        if (options.jsonl && (file !== undefined || options.explain))
          command.error('error: --jsonl reads standard input and takes neither FILE nor --explain')
        const { segmentCommand, segmentLines } = await import('./commands/segment.ts')
        if (options.jsonl) await segmentLines(process.stdin, process.stdout)
        else if (file === undefined) command.error("error: missing required argument 'file'")
        else await segmentCommand(file, options)
      },
    )

  sayso
    .command('read')
    .description('print what would be spoken, labels in square brackets')
    .argument('<file>', FILE)
    .addOption(localOption())
    .addOption(levelOption())
    .option('--chapters', 'list the chapters of a book, or the headings of an article')
    .addOption(chapterOption())
    .option('--left-out', 'print what was left out of the article: menus, notices, teasers')
    .addOption(languageOption())
    .option('--spoken', 'write words as they are spoken: numbers, abbreviations, your dictionary')
    .addOption(dictionaryOption())
    .addOption(noDictionaryOption())
    .action(async (file, options) =>
      (await import('./commands/read.ts')).readCommand(file, options),
    )

  const speak = sayso
    .command('speak')
    .description('read the article aloud')
    .argument('<file>', FILE)
    .action(async (file, options) =>
      (await import('./commands/speak.ts')).speakCommand(file, options),
    )
  const toFile = sayso
    .command('export')
    .description('write the spoken article to a WAV file')
    .argument('<file>', FILE)
    .requiredOption('-o, --output <out>', 'the file to write, ending in .wav', parseOutput)
    .action(async (file, options) =>
      (await import('./commands/export.ts')).exportCommand(file, options),
    )
  for (const command of [speak, toFile])
    for (const option of spokenOptions) command.addOption(option())

  const dictionary = sayso
    .command('dictionary')
    .description('your own words for what is written: list, import, export')
  dictionary
    .command('list')
    .description('print the entries')
    .action(async () => (await import('./commands/dictionary.ts')).listCommand())
  dictionary
    .command('import')
    .description('add the entries of an NVDA dictionary (.dic) or of one that Sayso exported')
    .argument('<dic>', 'the file')
    .option(
      '--language <tag>',
      'for texts in this language only ("en"); default: all',
      parseLanguage,
    )
    .action(async (file, options) =>
      (await import('./commands/dictionary.ts')).importCommand(file, options),
    )
  dictionary
    .command('export')
    .description('write the entries to a file: NVDA’s format if its name ends in .dic')
    .argument('<out>', 'the file to write, or - for standard output')
    .action(async (file) => (await import('./commands/dictionary.ts')).exportCommand(file))

  const library = addLibraryCommands(sayso)
  const feeds = addFeedsCommands(sayso, [levelOption(), dictionaryOption(), noDictionaryOption()])

  for (const group of [sayso, dictionary, library, feeds])
    for (const command of [group, ...group.commands]) command.exitOverride()
  return sayso
}

/**
 * Runs one command line and returns its exit code; what failed is on standard error in one line.
 * @param argv as in process.argv: the program and the script come first
 */
export async function runCommandLine(argv: readonly string[], version: string): Promise<number> {
  try {
    await program(version).parseAsync(argv)
    return EXIT.ok
  } catch (thrown) {
    // commander has printed its own message by now
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage
    const failure = toFailure(thrown)
    warn(failure.message)
    if (failure.code === 'local-address') warn('Say that you agree with --allow-local.')
    if (failure.code === 'internal' && thrown instanceof Error) tell(`${thrown.stack}`)
    return EXIT.failure
  }
}
