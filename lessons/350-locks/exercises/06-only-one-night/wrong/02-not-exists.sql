-- step: behaviour
A: BEGIN;
B: BEGIN;
A: INSERT INTO jobs (id, model_id, task)
  SELECT 6, 2, 'evaluate' WHERE NOT EXISTS (SELECT FROM jobs WHERE id = 6);
B: INSERT INTO jobs (id, model_id, task)
  SELECT 6, 2, 'evaluate' WHERE NOT EXISTS (SELECT FROM jobs WHERE id = 6);
A: COMMIT;
B: COMMIT;
