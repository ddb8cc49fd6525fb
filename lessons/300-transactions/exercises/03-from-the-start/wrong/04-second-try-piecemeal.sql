-- step: state
-- says: made by one transaction
A: BEGIN;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
A: UPDATE versions SET stage = 'live' WHERE id = 3;
A: COMMIT;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
A: UPDATE versions SET stage = 'production' WHERE id = 3;
B: SELECT id, stage FROM versions WHERE model_id = 1 ORDER BY id;
