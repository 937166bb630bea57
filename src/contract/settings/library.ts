import { z } from 'zod'

/** What the library does by itself. Keys of a newer version are left out. */
export const librarySettings = z.object({
  /** Every article that is opened is kept. */
  keepArticles: z.boolean().default(true),
  /** At the end of an article the next one of the queue is opened and read. */
  autoplay: z.boolean().default(true),
})
export type LibrarySettings = z.infer<typeof librarySettings>
