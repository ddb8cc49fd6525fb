-- step: behaviour
-- says: in its place
A: UPDATE jobs SET state = 'running', worker = 'w9', tries = 1
  WHERE id = 4;
B: SELECT id FROM jobs
  WHERE state = 'running' AND worker = 'w9' \gset
C: SELECT id FROM jobs
  WHERE state = 'running' AND worker = 'w9' \gset
B: UPDATE jobs SET state = 'waiting', worker = NULL
  WHERE id = :id AND state = 'running' AND worker = 'w9';
A: UPDATE jobs SET state = 'running', worker = 'w5', tries = 2
  WHERE id = 4;
C: UPDATE jobs SET state = 'waiting', worker = NULL
  WHERE id = :id AND state = 'running' AND worker = 'w9';
