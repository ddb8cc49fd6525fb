-- step: state
-- says: Churn has the versions 1 to 5
A: BEGIN;
A: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
B: BEGIN;
B: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
A: INSERT INTO versions (model_id, number) VALUES (1, :next) ON CONFLICT DO NOTHING;
B: INSERT INTO versions (model_id, number) VALUES (1, :next) ON CONFLICT DO NOTHING;
A: COMMIT;
B: COMMIT;
