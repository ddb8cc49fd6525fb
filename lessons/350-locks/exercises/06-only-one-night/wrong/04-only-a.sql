-- step: state
-- says: A is broken
A: BEGIN;
B: BEGIN;
A: INSERT INTO jobs (id, model_id, task)
  SELECT 6, 2, 'evaluate' WHERE pg_try_advisory_xact_lock(7);
B: INSERT INTO jobs (id, model_id, task)
  SELECT 6, 2, 'evaluate' WHERE false;
A: COMMIT;
B: COMMIT;
