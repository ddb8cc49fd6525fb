-- step: count
SELECT experiment_id, id, started_at, status
FROM (
  SELECT experiment_id, id, started_at, status,
    rank() OVER (PARTITION BY experiment_id ORDER BY started_at DESC) AS number
  FROM runs
) AS numbered
WHERE number = 1
ORDER BY experiment_id;
