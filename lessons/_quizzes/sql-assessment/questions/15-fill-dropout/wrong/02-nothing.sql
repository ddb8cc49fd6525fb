-- step: state
INSERT INTO params (run_id, name, value)
SELECT id, 'dropout', '0'
FROM runs
WHERE status = 'finished'
  AND NOT EXISTS (SELECT FROM params WHERE params.run_id = runs.id);
