-- step: state
-- says: Where B measures nothing
A: SELECT accuracy, lock_version AS three FROM versions WHERE id = 3 \gset
A: SELECT accuracy, lock_version AS five FROM versions WHERE id = 5 \gset
B: UPDATE versions SET accuracy = 0.790, lock_version = lock_version + 1 WHERE id = 3;
A: UPDATE versions SET stage = 'staging', lock_version = lock_version + 1
  WHERE id = 3 AND false;
A: UPDATE versions SET stage = 'staging', lock_version = lock_version + 1
  WHERE id = 5 AND lock_version = :five;
