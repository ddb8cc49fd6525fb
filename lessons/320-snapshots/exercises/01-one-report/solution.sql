A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT stage, count(*) FROM versions GROUP BY stage ORDER BY stage;
B: BEGIN;
B: UPDATE versions SET stage = 'archived' WHERE id = 2;
B: UPDATE versions SET stage = 'production' WHERE id = 3;
B: COMMIT;
A: SELECT stage, count(*) FROM versions GROUP BY stage ORDER BY stage;
A: COMMIT;
