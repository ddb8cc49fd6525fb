-- step: state
-- variant: counted-higher
A: SELECT notes FROM versions WHERE id = 3;
B: SELECT notes FROM versions WHERE id = 3;
B: UPDATE versions SET notes = 'slow on long sessions', lock_version = 2
  WHERE id = 3 AND lock_version = 1;
A: UPDATE versions SET notes = 'candidate for May', lock_version = 2
  WHERE id = 3 AND lock_version = 1;
