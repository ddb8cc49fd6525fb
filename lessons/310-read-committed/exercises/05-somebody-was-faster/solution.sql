A: BEGIN;
A: SELECT stage FROM versions WHERE id = 3;
B: BEGIN;
B: SELECT stage FROM versions WHERE id = 3;
A: UPDATE versions SET stage = 'staging', notes = 'A' WHERE id = 3;
B: UPDATE versions SET stage = 'staging', notes = 'B' WHERE id = 3 AND stage = 'candidate';
A: COMMIT;
B: COMMIT;
