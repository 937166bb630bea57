import type { Database } from '../storage/database.ts'
import { entryOpened, entryToOpen, listEntries, markEntries } from './entries.ts'
import {
  type Answered,
  addFeed,
  feedAnswered,
  feedAt,
  feedFailed,
  findFeed,
  listFeeds,
  type NewFeed,
  renameFeed,
  subscriptions,
} from './feeds.ts'
import { keepFeed } from './keep-entries.ts'
import { lastRemoval, removeFeed, undoRemoval } from './removed.ts'

/** What can be asked of the library's thread about feeds. */
export const feedOperations = {
  listFeeds,
  feedAt,
  addFeed: (db: Database, feed: NewFeed) => addFeed(db, feed, Date.now()),
  removeFeed,
  lastRemoval,
  undoRemoval,
  renameFeed,
  subscriptions,
  feedUnchanged(db: Database, id: number, answered: Answered) {
    feedAnswered(db, id, answered)
    return findFeed(db, id)
  },
  feedFailed,
  keepFeed,
  listEntries,
  markEntries,
  entryToOpen,
  entryOpened,
}
