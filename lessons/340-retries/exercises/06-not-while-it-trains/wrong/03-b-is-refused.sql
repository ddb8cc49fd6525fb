-- step: state
-- says: Job 1 is waiting
A: UPDATE jobs SET state = 'running', worker = 'A' WHERE id = 1;
A: UPDATE jobs SET state = 'done' WHERE id = 1 AND worker = 'A';
A: UPDATE jobs SET state = 'done' WHERE id = 1 AND worker = 'B';
B: UPDATE jobs SET state = 'waiting', worker = NULL WHERE id = 1 AND state = 'running';
