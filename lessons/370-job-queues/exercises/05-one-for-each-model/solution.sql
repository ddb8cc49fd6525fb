A: BEGIN;
A: SELECT j.id FROM jobs AS j JOIN models AS m ON m.id = j.model_id
  WHERE j.state = 'waiting'
  ORDER BY j.id LIMIT 1 FOR UPDATE OF j, m SKIP LOCKED \gset
B: BEGIN;
B: SELECT j.id FROM jobs AS j JOIN models AS m ON m.id = j.model_id
  WHERE j.state = 'waiting'
  ORDER BY j.id LIMIT 1 FOR UPDATE OF j, m SKIP LOCKED \gset
C: BEGIN;
C: SELECT j.id FROM jobs AS j JOIN models AS m ON m.id = j.model_id
  WHERE j.state = 'waiting'
  ORDER BY j.id LIMIT 1 FOR UPDATE OF j, m SKIP LOCKED \gset
A: UPDATE jobs SET state = 'done', worker = 'a'
  WHERE id = :id;
B: UPDATE jobs SET state = 'done', worker = 'b'
  WHERE id = :id;
C: UPDATE jobs SET state = 'done', worker = 'c'
  WHERE id = :id;
A: COMMIT;
B: COMMIT;
C: COMMIT;
