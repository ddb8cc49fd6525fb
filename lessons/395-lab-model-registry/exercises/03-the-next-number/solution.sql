A: BEGIN;
B: BEGIN;
A: SELECT FROM models WHERE id = 2 FOR UPDATE;
A: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
B: SELECT FROM models WHERE id = 2 FOR UPDATE;
B: SELECT max(number) + 1 AS next FROM versions
  WHERE model_id = 2 \gset
A: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.741);
A: COMMIT;
B: INSERT INTO versions (model_id, number, accuracy)
  VALUES (2, :next, 0.738);
B: COMMIT;
