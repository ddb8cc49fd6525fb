A: BEGIN;
B: BEGIN;
A: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
B: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
A: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.741);
A: COMMIT;
B: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.738);
B: COMMIT;
