-- step: behaviour
-- says: A runs at REPEATABLE READ
A: BEGIN;
A: LOCK TABLE versions IN SHARE MODE;
A: SELECT stage, count(*) FROM versions GROUP BY stage ORDER BY stage;
A: SELECT stage, count(*) FROM versions GROUP BY stage ORDER BY stage;
A: COMMIT;
B: BEGIN;
B: UPDATE versions SET stage = 'archived' WHERE id = 2;
B: UPDATE versions SET stage = 'production' WHERE id = 3;
B: COMMIT;
