-- good for: workers that take a job in one round trip and hold nothing while they work
A: UPDATE jobs SET state = 'running', worker = 'a'
  WHERE id = (
    SELECT id FROM jobs WHERE state = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
  );
B: UPDATE jobs SET state = 'running', worker = 'b'
  WHERE id = (
    SELECT id FROM jobs WHERE state = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
  );
