-- step: behaviour
-- says: A's first try fails
A: BEGIN;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
A: UPDATE versions SET stage = 'production' WHERE id = 3;
A: COMMIT;
