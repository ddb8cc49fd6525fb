-- step: rows
WITH marked AS (
  SELECT experiment_id, id, status,
    row_number() OVER (ORDER BY id)
      - row_number() OVER (PARTITION BY status ORDER BY id) AS island
  FROM runs
)
SELECT min(experiment_id) AS experiment_id, min(id) AS first, count(*) AS failures
FROM marked
WHERE status = 'failed'
GROUP BY island
HAVING count(*) >= 3;
