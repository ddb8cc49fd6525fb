-- step: state
-- says: In the end there is (1)
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT count(*) AS usable FROM versions WHERE model_id = 3 AND stage IN ('staging', 'production') \gset
A: UPDATE versions SET stage = 'archived' WHERE id = 7 AND :usable > 1;
A: COMMIT;
B: SELECT count(*) AS usable FROM versions WHERE model_id = 3 AND stage IN ('staging', 'production') \gset
B: UPDATE versions SET stage = 'archived' WHERE id = 6 AND :usable > 1;
B: COMMIT;
