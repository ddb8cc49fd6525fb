-- step: behaviour
-- says: 40P01
A: BEGIN;
B: BEGIN;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
A: UPDATE versions SET stage = 'production' WHERE id = 3;
B: UPDATE versions SET stage = 'archived' WHERE id = 3;
B: UPDATE versions SET stage = 'production' WHERE id = 2;
A: COMMIT;
B: COMMIT;
