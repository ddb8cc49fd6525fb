-- step: behaviour
-- says: Nobody waits
A: BEGIN;
A: UPDATE jobs SET state = 'running', worker = 'A' WHERE id = 1;
B: UPDATE jobs SET state = 'waiting', worker = NULL WHERE id = 1;
A: UPDATE jobs SET state = 'done' WHERE id = 1 AND worker = 'A';
A: COMMIT;
