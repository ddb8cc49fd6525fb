-- step: behaviour
-- says: No statement fails for good
A: BEGIN;
B: BEGIN;
A: INSERT INTO versions (model_id, number) SELECT 1, max(number) + 1 FROM versions WHERE model_id = 1;
B: INSERT INTO versions (model_id, number) SELECT 1, max(number) + 1 FROM versions WHERE model_id = 1;
A: COMMIT;
B: COMMIT;
