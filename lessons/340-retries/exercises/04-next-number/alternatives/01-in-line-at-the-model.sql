-- good for: programs that must not fail, and a common row at which they can wait
A: BEGIN;
A: SELECT id FROM models WHERE id = 1 FOR UPDATE;
A: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
B: BEGIN;
B: SELECT id FROM models WHERE id = 1 FOR UPDATE;
B: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
A: INSERT INTO versions (model_id, number) VALUES (1, :next);
A: COMMIT;
B: INSERT INTO versions (model_id, number) VALUES (1, :next);
B: COMMIT;
