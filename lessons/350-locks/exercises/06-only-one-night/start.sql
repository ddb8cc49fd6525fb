A: BEGIN;
B: BEGIN;
A: INSERT INTO jobs (id, model_id, task)
  VALUES (6, 2, 'evaluate');
B: INSERT INTO jobs (id, model_id, task)
  VALUES (6, 2, 'evaluate');
A: COMMIT;
B: COMMIT;
