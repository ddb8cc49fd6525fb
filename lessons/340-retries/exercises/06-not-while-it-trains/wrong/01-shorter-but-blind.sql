-- step: behaviour
-- says: A’s last UPDATE changes no row
A: UPDATE jobs SET state = 'running', worker = 'A' WHERE id = 1;
B: UPDATE jobs SET state = 'waiting', worker = NULL WHERE id = 1;
A: UPDATE jobs SET state = 'done' WHERE id = 1;
