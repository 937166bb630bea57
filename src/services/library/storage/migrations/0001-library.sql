-- Articles, where they were left, who says what in them, and what is heard next.
-- Offsets are UTF-16 units of the article's text, end exclusive; times are milliseconds since 1970.

CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  -- what the text hashes to: the same text is the same article
  key TEXT NOT NULL UNIQUE,
  -- the file's name, or another origin in words
  name TEXT NOT NULL,
  -- the file's path or the address, where there is one
  origin TEXT,
  title TEXT NOT NULL,
  outlet TEXT,
  byline TEXT,
  date TEXT,
  language TEXT NOT NULL,
  length INTEGER NOT NULL,
  added INTEGER NOT NULL,
  opened INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_opened ON articles (opened DESC, id DESC);

-- apart from the list, which must not read through all texts
CREATE TABLE texts (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  text TEXT NOT NULL,
  -- all else that the article is made of, as JSON
  structure TEXT NOT NULL
) STRICT;

CREATE VIEW searched AS
  SELECT id, title, outlet, byline, text FROM articles JOIN texts ON article = id;
CREATE VIRTUAL TABLE words USING fts5 (
  title, outlet, byline, text,
  content = 'searched', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
  INSERT INTO words (rowid, title, outlet, byline, text)
    SELECT id, title, outlet, byline, text FROM searched WHERE id = new.article;
END;
-- before the article goes: the index must be told the words that it loses
CREATE TRIGGER articles_deleted BEFORE DELETE ON articles BEGIN
  INSERT INTO words (words, rowid, title, outlet, byline, text)
    SELECT 'delete', id, title, outlet, byline, text FROM searched WHERE id = old.id;
END;

-- by the text's key, so that a place outlives the article, and is kept where articles are not
CREATE TABLE positions (
  key TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- the furthest place that was heard
  heard INTEGER NOT NULL CHECK (heard >= 0),
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE queue (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  place INTEGER NOT NULL
) STRICT;

-- sources that are the same in every article; see src/core/library/same-source.ts
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- how many there are: counting all of them is too slow for a list
  statements INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0,
  -- the voice that this source has everywhere, as JSON; null where none was chosen
  voice TEXT
) STRICT;
CREATE INDEX sources_by_statements ON sources (statements DESC, id);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  -- null for who is known in this article only ("a neighbour")
  source INTEGER REFERENCES sources,
  -- as the article names them
  said_by TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX statements_by_article ON statements (article, start);
CREATE INDEX statements_by_source ON statements (source, article, start) WHERE source IS NOT NULL;
