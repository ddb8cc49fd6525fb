-- good for: programs that decide by more rows than the one they write
A: BEGIN ISOLATION LEVEL SERIALIZABLE;
A: SELECT accuracy, notes FROM versions WHERE id = 3 \gset
A: UPDATE versions SET accuracy = 0.861, notes = :'notes'
  WHERE id = 3;
A: COMMIT;
B: BEGIN ISOLATION LEVEL SERIALIZABLE;
B: SELECT accuracy, notes FROM versions WHERE id = 3 \gset
B: UPDATE versions SET accuracy = :accuracy, notes = 'slow on long sessions'
  WHERE id = 3;
B: COMMIT;
A retries: 40001
B retries: 40001
