-- step: rows
-- variant: entered-later
-- says: a run that was entered later than it started
SELECT experiment_id, id, started_at, status
FROM (
  SELECT experiment_id, id, started_at, status,
    row_number() OVER (PARTITION BY experiment_id ORDER BY id DESC) AS number
  FROM runs
) AS numbered
WHERE number = 1
ORDER BY experiment_id;
