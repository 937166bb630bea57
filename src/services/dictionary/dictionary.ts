import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFile } from 'atomically'
import type { DictionaryState } from '../../contract/dictionary.ts'
import { SaysoError } from '../../contract/failure.ts'
import { isTooLarge, problemOf } from '../../core/dictionary/check.ts'
import { dictionaryRule } from '../../core/dictionary/rule.ts'
import { entriesMissing } from '../../core/dictionary/same-entry.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { rulesIn } from '../../core/speech-text/languages.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import type { Rule } from '../../core/speech-text/types.ts'
import { setAside } from '../settings/set-aside.ts'
import { ownFile, revisionOf, writeOwn } from './file.ts'
import { entryProblemInWords, TOO_LARGE } from './problems.ts'

/** The listener's dictionary: a file, and the rules that it makes. */
export interface Dictionary {
  /** As the file has it now. Never fails: a file that can't be read is told of in the notice. */
  get(): Promise<DictionaryState>
  /**
   * Replaces the entries; speech that begins from now on follows them.
   * @param revision of the state that the change goes out from
   * @throws {SaysoError} "bad-request" where an entry can't be used, or the dictionary was changed by somebody else
   *   meanwhile; "unwritable" where the file can't be written: then nothing has changed
   */
  save(entries: readonly DictionaryEntry[], revision: string): Promise<DictionaryState>
  /** Adds the entries that are not there yet. Throws as {@link Dictionary.save}. @returns how many there were */
  add(entries: readonly DictionaryEntry[]): Promise<number>
  /**
   * All rules for texts in a language, the dictionary's first; `trial` is an entry that is not saved and comes before
   * all. @param language BCP 47 tag
   */
  rules(language: string, trial?: DictionaryEntry): Promise<readonly Rule[]>
  /** What an entry would do to a text. @param language of the text */
  attempt(
    entry: DictionaryEntry,
    text: string,
    language: string,
  ): Promise<{ problem: string | null; spoken: string; found: boolean }>
}

export interface DictionaryOptions {
  readonly file: string
  /** Gets one sentence for the log when something is wrong with the file or an entry. */
  readonly report: (message: string) => void
}

/** Where the dictionary lies in the folder of what Sayso keeps. */
export const dictionaryFile = (dataFolder: string) => join(dataFolder, 'dictionary.json')

/** Speech rules from entries that are not kept: `sayso speak --dictionary FILE`. @param language of the texts */
export function rulesOf(
  entries: readonly DictionaryEntry[],
  language: string,
  report: (message: string) => void = () => {},
): readonly Rule[] {
  const own = dictionaryRule(entries, {
    language,
    now: () => performance.now(),
    onSlow: ({ written }) =>
      report(`The dictionary's expression ${written} takes too long; a part of it is not applied.`),
  })
  return [own, ...rulesIn(language)]
}

/**
 * Opens a dictionary. A damaged file is set aside, see `setAside`, and told of; the dictionary is then empty.
 */
export function createDictionary({ file, report }: DictionaryOptions): Dictionary {
  let notice: string | null = null
  /** A file that is there but can't be read is never written over. */
  let locked = false
  let loaded: {
    readonly entries: readonly DictionaryEntry[]
    /** By language, as they are needed: expressions are compiled once. */
    readonly rules: Map<string, readonly Rule[]>
  } | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const tell = (message: string) => {
    notice = message
    report(message)
  }

  async function read(): Promise<readonly DictionaryEntry[]> {
    let text: string
    try {
      text = await readFile(file, 'utf8')
      locked = false
    } catch (thrown) {
      locked = (thrown as NodeJS.ErrnoException).code !== 'ENOENT'
      if (locked)
        tell(`Your dictionary ${file} can't be read, so it is not used. Check its permissions.`)
      return []
    }
    try {
      return ownFile.parse(JSON.parse(text)).entries
    } catch {
      const aside = await setAside(file)
      locked = aside === null
      tell(
        aside === null
          ? `Your dictionary ${file} is damaged and can't be set aside, so it is left as it is.`
          : `Your dictionary ${file} was damaged. It is kept as ${aside}; the dictionary is empty now.`,
      )
      return []
    }
  }

  const adopt = (entries: readonly DictionaryEntry[]): DictionaryState => {
    const revision = revisionOf(entries)
    if (!loaded || revisionOf(loaded.entries) !== revision) loaded = { entries, rules: new Map() }
    return { entries: loaded.entries, revision, notice }
  }

  /** One at a time: a change must not overwrite the one before it. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result
  }

  const get = () => inTurn(async () => adopt(await read()))

  async function rules(language: string, trial?: DictionaryEntry): Promise<readonly Rule[]> {
    if (!loaded) await get()
    if (!loaded) return rulesIn(language)
    if (trial)
      return rulesOf([trial, ...loaded.entries.filter(({ id }) => id !== trial.id)], language)
    const known = loaded.rules.get(language) ?? rulesOf(loaded.entries, language, report)
    loaded.rules.set(language, known)
    return known
  }

  /** In its turn: replaces the entries by what `change` makes of them. */
  async function replace(
    change: (before: DictionaryState) => readonly DictionaryEntry[],
  ): Promise<DictionaryState> {
    const before = adopt(await read())
    if (locked) throw unwritable(file)
    const entries = change(before)
    refuse(entries)
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, writeOwn(entries))
    } catch (cause) {
      throw unwritable(file, cause)
    }
    return adopt(entries)
  }

  return {
    get,
    rules,
    save: (entries, revision) =>
      inTurn(() =>
        replace((before) => {
          if (before.revision !== revision)
            throw new SaysoError(
              'bad-request',
              'Your dictionary was changed elsewhere meanwhile. Close it and open it again.',
            )
          return entries
        }),
      ),
    add: (entries) =>
      inTurn(async () => {
        const { entries: before } = adopt(await read())
        const added = entriesMissing(before, entries)
        if (added.length > 0) await replace(() => [...before, ...added])
        return added.length
      }),
    async attempt(entry, text, language) {
      const problem = problemOf(entry)
      const known = await rules(language, problem ? undefined : entry)
      const { spoken } = toSpeech(text, known)
      const alone = toSpeech(text, problem ? [] : rulesOf([entry], language).slice(0, 1))
      return {
        problem: problem && entryProblemInWords(problem),
        spoken,
        found: alone.pieces.some(({ same }) => !same),
      }
    },
  }
}

function unwritable(file: string, cause?: unknown): SaysoError {
  return new SaysoError('unwritable', `${file} can't be written. Nothing was changed.`, { cause })
}

function refuse(entries: readonly DictionaryEntry[]): void {
  if (isTooLarge(entries)) throw new SaysoError('bad-request', TOO_LARGE)
  for (const entry of entries) {
    const problem = problemOf(entry)
    if (problem)
      throw new SaysoError(
        'bad-request',
        `“${entry.written}” can't be kept. ${entryProblemInWords(problem)}`,
      )
  }
}
