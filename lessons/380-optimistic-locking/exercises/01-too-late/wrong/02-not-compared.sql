-- step: behaviour
-- says: UPDATE 0
A: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: UPDATE versions SET notes = 'slow on long sessions', lock_version = :lock_version + 1
  WHERE id = 3;
A: UPDATE versions SET notes = 'candidate for May', lock_version = :lock_version + 1
  WHERE id = 3;
