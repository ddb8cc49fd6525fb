-- step: state
-- variant: counted-higher
B: SELECT accuracy, notes, lock_version FROM versions WHERE id = 3 \gset
A: UPDATE versions SET accuracy = 0.861, lock_version = lock_version + 1
  WHERE id = 3;
B: UPDATE versions SET accuracy = :accuracy, notes = 'slow on long sessions',
    lock_version = lock_version + 1
  WHERE id = 3 AND lock_version = 1;
B: SELECT accuracy, notes, lock_version FROM versions WHERE id = 3 \gset
B: UPDATE versions SET accuracy = :accuracy, notes = 'slow on long sessions',
    lock_version = lock_version + 1
  WHERE id = 3 AND lock_version = 2;
