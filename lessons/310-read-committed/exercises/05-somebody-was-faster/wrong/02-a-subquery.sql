-- step: behaviour
-- says: B changes no row
A: BEGIN;
B: BEGIN;
A: UPDATE versions SET stage = 'staging', notes = 'A' WHERE id = 3;
B: UPDATE versions SET stage = 'staging', notes = 'B'
   WHERE id IN (SELECT id FROM versions WHERE id = 3 AND stage = 'candidate');
A: COMMIT;
B: COMMIT;
