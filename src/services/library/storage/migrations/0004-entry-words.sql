-- Words of what feeds tell of, so that it is found before it was ever opened.

CREATE VIRTUAL TABLE entry_words USING fts5 (
  title, summary,
  content = 'entries', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO entry_words (entry_words) VALUES ('rebuild');

CREATE TRIGGER entries_added AFTER INSERT ON entries BEGIN
  INSERT INTO entry_words (rowid, title, summary) VALUES (new.id, new.title, new.summary);
END;
-- the index must be told the words that it loses
CREATE TRIGGER entries_deleted AFTER DELETE ON entries BEGIN
  INSERT INTO entry_words (entry_words, rowid, title, summary)
    VALUES ('delete', old.id, old.title, old.summary);
END;
-- and not of what was read, which changes all the time
CREATE TRIGGER entries_changed AFTER UPDATE OF title, summary ON entries
WHEN old.title <> new.title OR old.summary <> new.summary BEGIN
  INSERT INTO entry_words (entry_words, rowid, title, summary)
    VALUES ('delete', old.id, old.title, old.summary);
  INSERT INTO entry_words (rowid, title, summary) VALUES (new.id, new.title, new.summary);
END;
