-- step: behaviour
-- says: B waits for A
A: BEGIN;
A: UPDATE versions SET stage = 'staging', notes = 'A' WHERE id = 3;
A: COMMIT;
B: BEGIN;
B: UPDATE versions SET stage = 'staging', notes = 'B' WHERE id = 3 AND stage = 'candidate';
B: COMMIT;
