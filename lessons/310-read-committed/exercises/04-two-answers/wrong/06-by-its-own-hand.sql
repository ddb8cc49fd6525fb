-- step: state
-- says: A itself changes nothing
A: BEGIN;
A: SELECT number, stage FROM versions WHERE model_id = 1 ORDER BY number;
A: UPDATE versions SET stage = 'staging' WHERE id = 3;
A: SELECT number, stage FROM versions WHERE model_id = 1 ORDER BY number;
A: COMMIT;
B: SELECT 1;
