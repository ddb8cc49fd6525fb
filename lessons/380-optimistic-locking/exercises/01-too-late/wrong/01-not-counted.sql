-- step: behaviour
-- says: UPDATE 0
A: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: SELECT notes, lock_version FROM versions WHERE id = 3 \gset
B: UPDATE versions SET notes = 'slow on long sessions'
  WHERE id = 3 AND lock_version = :lock_version;
A: UPDATE versions SET notes = 'candidate for May'
  WHERE id = 3 AND lock_version = :lock_version;
