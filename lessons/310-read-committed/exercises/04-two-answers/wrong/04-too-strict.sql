-- step: behaviour
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT number, stage FROM versions WHERE model_id = 1 ORDER BY number;
B: UPDATE versions SET stage = 'staging' WHERE id = 3;
A: SELECT number, stage FROM versions WHERE model_id = 1 ORDER BY number;
A: COMMIT;
