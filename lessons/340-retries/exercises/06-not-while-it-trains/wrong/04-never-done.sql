-- step: state
-- says: Where B puts nothing back
A: UPDATE jobs SET state = 'running', worker = 'A' WHERE id = 1;
B: UPDATE jobs SET state = 'waiting', worker = NULL WHERE id = 1;
A: UPDATE jobs SET state = 'done' WHERE id = 1 AND worker = 'nobody';
