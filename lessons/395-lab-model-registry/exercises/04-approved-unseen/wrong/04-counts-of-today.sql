-- step: state
-- variant: counted-higher
A: SELECT accuracy, lock_version FROM versions WHERE id = 3;
A: SELECT accuracy, lock_version FROM versions WHERE id = 5;
B: UPDATE versions SET accuracy = 0.790, lock_version = lock_version + 1 WHERE id = 3;
A: UPDATE versions SET stage = 'staging', lock_version = lock_version + 1
  WHERE id = 3 AND lock_version = 1;
A: UPDATE versions SET stage = 'staging', lock_version = lock_version + 1
  WHERE id = 5 AND lock_version = 1;
