-- Which voice speaks for whom in every article, by what the source hashes to: a name is kept with its articles alone.

CREATE TABLE source_voices (
  key TEXT NOT NULL PRIMARY KEY,
  -- one of SOURCE_ROLES
  role TEXT NOT NULL,
  -- the last given has the highest
  given INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- nothing was ever kept in it
ALTER TABLE sources DROP COLUMN voice;
