A: SELECT id FROM jobs
  WHERE state = 'waiting' ORDER BY id LIMIT 1 \gset
A: UPDATE jobs SET state = 'running', worker = 'a'
  WHERE id = :id;
B: SELECT id FROM jobs
  WHERE state = 'waiting' ORDER BY id LIMIT 1 \gset
B: UPDATE jobs SET state = 'running', worker = 'b'
  WHERE id = :id;
