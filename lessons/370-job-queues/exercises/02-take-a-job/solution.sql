A: BEGIN;
A: SELECT id FROM jobs
  WHERE state = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED \gset
A: UPDATE jobs SET state = 'running', worker = 'a'
  WHERE id = :id;
A: COMMIT;
B: BEGIN;
B: SELECT id FROM jobs
  WHERE state = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED \gset
B: UPDATE jobs SET state = 'running', worker = 'b'
  WHERE id = :id;
B: COMMIT;
