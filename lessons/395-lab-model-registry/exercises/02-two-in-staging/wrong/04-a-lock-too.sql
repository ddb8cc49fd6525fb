-- step: behaviour
-- says: Nobody waits
A: BEGIN ISOLATION LEVEL SERIALIZABLE;
A: SELECT FROM models WHERE id = 1 FOR UPDATE;
A: UPDATE versions SET stage = 'staging'
  WHERE id = 1 AND NOT EXISTS (
    SELECT FROM versions WHERE model_id = 1 AND stage = 'staging'
  );
B: BEGIN ISOLATION LEVEL SERIALIZABLE;
B: SELECT FROM models WHERE id = 1 FOR UPDATE;
B: UPDATE versions SET stage = 'staging'
  WHERE id = 3 AND NOT EXISTS (
    SELECT FROM versions WHERE model_id = 1 AND stage = 'staging'
  );
A: COMMIT;
B: COMMIT;
A retries: 40001
B retries: 40001
