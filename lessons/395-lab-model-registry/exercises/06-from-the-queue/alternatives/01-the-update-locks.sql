-- good for: fewer statements, since the UPDATE of the hours locks the model as well
A: BEGIN;
B: BEGIN;
C: BEGIN;
C: SELECT FROM models WHERE id = 2 FOR UPDATE;
A: SELECT id AS job, model_id FROM jobs
  WHERE state = 'waiting' AND task = 'train' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED \gset
B: SELECT id AS job, model_id FROM jobs
  WHERE state = 'waiting' AND task = 'train' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED \gset
A: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = :model_id;
A: INSERT INTO versions (model_id, number)
  SELECT :model_id, max(number) + 1 FROM versions WHERE model_id = :model_id;
A: UPDATE jobs SET state = 'done', worker = 'a'
  WHERE id = :job;
A: COMMIT;
B: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = :model_id;
B: INSERT INTO versions (model_id, number)
  SELECT :model_id, max(number) + 1 FROM versions WHERE model_id = :model_id;
B: UPDATE jobs SET state = 'done', worker = 'b'
  WHERE id = :job;
B: COMMIT;
C: INSERT INTO versions (model_id, number) SELECT 2, max(number) + 1 FROM versions
  WHERE model_id = 2;
C: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 2;
C: COMMIT;
