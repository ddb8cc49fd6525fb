-- step: state
-- says: Where A edits alone
A: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: UPDATE versions SET notes = 'slow on long sessions', lock_version = lock_version + 1
  WHERE id = 3 AND lock_version = :lock_version;
A: UPDATE versions SET notes = 'candidate for May', lock_version = lock_version + 1
  WHERE id = 3 AND lock_version = 0;
