import { z } from 'zod'

/** How feeds are followed. Keys of a newer version are left out. */
export const feedSettings = z.object({
  /** Only what is unread is listed. */
  unreadOnly: z.boolean().default(true),
  /** All feeds are refreshed when Sayso opens. */
  refreshAtStart: z.boolean().default(false),
})
export type FeedSettings = z.infer<typeof feedSettings>
