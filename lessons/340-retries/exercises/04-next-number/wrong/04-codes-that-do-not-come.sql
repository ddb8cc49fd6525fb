-- step: behaviour
-- says: No statement fails for good
A: BEGIN;
A: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
B: BEGIN;
B: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
A: INSERT INTO versions (model_id, number) VALUES (1, :next);
B: INSERT INTO versions (model_id, number) VALUES (1, :next);
A: COMMIT;
B: COMMIT;
A retries: 40001, 40P01
B retries: 40001, 40P01
