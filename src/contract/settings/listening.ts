import { z } from 'zod'
import { SKIPPABLE } from '../../core/script/skip.ts'

/** Bounds of the table of the level Custom; the rest in milliseconds at 1×. */
export const PAN = { min: -1, max: 1, step: 0.1 } as const
export const PAUSE = { min: 0, max: 2000, step: 100 } as const

const row = z
  .object({
    label: z.boolean().default(true),
    sound: z.boolean().default(true),
    voice: z.boolean().default(true),
    pan: z.number().min(PAN.min).max(PAN.max).default(0),
    pause: z.number().min(PAUSE.min).max(PAUSE.max).default(0),
  })
  .prefault({})

/** How one listens, other than level and speed. Keys of a newer version are left out. */
export const listening = z.object({
  /** Before the first play of an article the sources are named. */
  rollCall: z.boolean().default(true),
  /** An article that was left opens where it was left. */
  resume: z.boolean().default(true),
  /** Blocks that are not spoken. */
  skip: z.array(z.enum(SKIPPABLE)).max(SKIPPABLE.length).readonly().default([]),
  /** What the level Custom does, by kind of source; see src/core/script/casting.ts. */
  custom: z
    .object({
      person: row,
      organization: row,
      document: row,
      group: row,
      anonymous: row,
      outlet: row,
      unstated: row,
    })
    .prefault({}),
})
export type ListeningSettings = z.infer<typeof listening>
