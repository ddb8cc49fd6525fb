-- good for: numbers that count something for which there is no row, if everybody asks for the same lock
A: BEGIN;
B: BEGIN;
A: SELECT pg_advisory_xact_lock(2);
A: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
B: SELECT pg_advisory_xact_lock(2);
B: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
A: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.741);
A: COMMIT;
B: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.738);
B: COMMIT;
