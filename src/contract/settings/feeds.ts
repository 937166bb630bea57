import { z } from 'zod'

/** While the window is open feeds are refreshed every so many minutes; 0: never. */
export const REFRESH_EVERY = [0, 30, 60, 180] as const

/** How feeds are followed. Keys of a newer version are left out. */
export const feedSettings = z.object({
  /** Only what is unread is listed. */
  unreadOnly: z.boolean().default(true),
  /** All feeds are refreshed when Sayso opens. */
  refreshAtStart: z.boolean().default(false),
  /** See {@link REFRESH_EVERY}. */
  refreshEvery: z.literal(REFRESH_EVERY).default(0),
})
export type FeedSettings = z.infer<typeof feedSettings>
