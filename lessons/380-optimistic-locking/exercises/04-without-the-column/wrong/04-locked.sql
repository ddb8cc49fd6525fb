-- step: behaviour
-- says: nobody locks
A: BEGIN;
A: SELECT accuracy, notes FROM versions WHERE id = 3 FOR UPDATE \gset
A: UPDATE versions SET accuracy = 0.861, notes = :'notes' WHERE id = 3;
A: COMMIT;
B: BEGIN;
B: SELECT accuracy, notes FROM versions WHERE id = 3 FOR UPDATE \gset
B: UPDATE versions SET accuracy = :accuracy, notes = 'slow on long sessions' WHERE id = 3;
B: COMMIT;
