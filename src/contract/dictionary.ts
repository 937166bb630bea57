import { z } from 'zod'
import {
  type DictionaryEntry,
  ENTRY_KINDS,
  MAX_ENTRIES,
  MAX_NOTE,
  MAX_SPOKEN,
  MAX_WRITTEN,
} from '../core/dictionary/types.ts'

const NO_CONTROLS = /^\P{Cc}*$/u

/** An entry of the listener's dictionary; whether its expression can be run is for the services to say. */
export const dictionaryEntry: z.ZodType<DictionaryEntry> = z.strictObject({
  id: z.string().min(1).max(64),
  written: z.string().min(1).max(MAX_WRITTEN).regex(NO_CONTROLS).regex(/\S/u),
  spoken: z.string().max(MAX_SPOKEN).regex(NO_CONTROLS),
  kind: z.enum(ENTRY_KINDS),
  caseSensitive: z.boolean(),
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u)
    .nullable(),
  note: z.string().max(MAX_NOTE).regex(NO_CONTROLS),
})

export const dictionaryEntries = z.array(dictionaryEntry).max(MAX_ENTRIES).readonly()

/** The listener's dictionary as it stands. */
export const dictionaryState = z.strictObject({
  entries: dictionaryEntries,
  /** Changes with the entries: saving must name the one that it goes out from. */
  revision: z.string(),
  /** What the listener should know of the file, in words; or null. */
  notice: z.string().nullable(),
})
export type DictionaryState = z.infer<typeof dictionaryState>

/** What an entry not yet saved does. */
export const dictionaryTrial = z.strictObject({
  /** Why it can't be used, in words; or null. */
  problem: z.string().nullable(),
  /** What is said for the text, with it and all that is saved. */
  spoken: z.string(),
  /** Whether it finds something in the text. */
  found: z.boolean(),
})

/** A dictionary file, read. */
export const dictionaryImport = z.strictObject({
  entries: dictionaryEntries,
  /** The lines that could not be used. */
  problems: z.array(z.strictObject({ line: z.int().min(1), message: z.string() })).readonly(),
})
export type DictionaryImport = z.infer<typeof dictionaryImport>
