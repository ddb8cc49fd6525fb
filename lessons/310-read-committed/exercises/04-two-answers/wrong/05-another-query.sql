-- step: behaviour
-- says: ORDER BY number
A: BEGIN;
A: SELECT stage FROM versions WHERE id = 3;
B: UPDATE versions SET stage = 'staging' WHERE id = 3;
A: SELECT stage FROM versions WHERE id = 3;
A: COMMIT;
