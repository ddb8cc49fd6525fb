-- step: behaviour
-- says: B changes no row
A: BEGIN;
B: BEGIN;
A: UPDATE versions SET stage = 'staging', notes = 'A' WHERE id = 3;
B: SELECT stage FROM versions WHERE id = 3 AND stage = 'candidate';
B: UPDATE versions SET stage = 'staging', notes = 'B' WHERE id = 3;
A: COMMIT;
B: COMMIT;
