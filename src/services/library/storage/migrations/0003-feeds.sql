-- Feeds that the listener follows, and what they told of. Times are milliseconds since 1970.

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  -- what the listener calls it; null: what it calls itself
  name TEXT,
  title TEXT NOT NULL,
  homepage TEXT,
  language TEXT,
  -- in which it lies, outermost first, as JSON
  folders TEXT NOT NULL,
  -- the listener agreed that its host may be on this machine or network
  local INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL,
  -- when it last answered
  refreshed INTEGER,
  problem TEXT,
  -- what the server wants to be told, so that it can say "not changed"
  etag TEXT,
  last_modified TEXT,
  -- nothing new before then, and nothing asked before then, as its server says
  fresh_until INTEGER NOT NULL DEFAULT 0,
  leave_until INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL REFERENCES feeds ON DELETE CASCADE,
  -- see src/services/feeds/parse/entry-keys.ts
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  address TEXT,
  byline TEXT,
  published INTEGER,
  -- the day of that, where it was published
  day TEXT,
  summary TEXT NOT NULL,
  -- all of its text is in the feed
  whole INTEGER NOT NULL,
  -- where it stands in lists: when it was published, but never later than it was found
  place INTEGER NOT NULL,
  -- what all that its feed says of it hashes to: most of a feed is as it was the last time
  version TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0,
  -- it was opened or queued: never forgotten
  kept INTEGER NOT NULL DEFAULT 0,
  -- the key of the article that was made of it
  article TEXT,
  UNIQUE (feed, key)
) STRICT;
CREATE INDEX entries_by_place ON entries (place DESC, id DESC);
CREATE INDEX entries_of_feed ON entries (feed, place DESC, id DESC, read);
CREATE INDEX entries_unread ON entries (place DESC, id DESC) WHERE read = 0;

-- apart from the list, which must not read through all of them
CREATE TABLE contents (
  entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
  markup TEXT NOT NULL
) STRICT;
