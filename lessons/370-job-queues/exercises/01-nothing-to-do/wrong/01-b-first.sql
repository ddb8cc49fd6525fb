-- step: behaviour
-- says: UPDATE 0
B: BEGIN;
A: BEGIN;
B: UPDATE jobs SET state = 'running', worker = 'b'
  WHERE state = 'waiting' AND id = (SELECT min(id) FROM jobs WHERE state = 'waiting');
A: UPDATE jobs SET state = 'running', worker = 'a'
  WHERE state = 'waiting' AND id = (SELECT min(id) FROM jobs WHERE state = 'waiting');
B: COMMIT;
A: COMMIT;
