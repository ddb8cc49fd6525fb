-- step: count
-- variant: two-series
WITH marked AS (
  SELECT experiment_id, id, status,
    row_number() OVER (PARTITION BY experiment_id ORDER BY id)
      - row_number() OVER (PARTITION BY experiment_id, status ORDER BY id) AS island
  FROM runs
), series AS (
  SELECT experiment_id, min(id) AS first, count(*) AS failures
  FROM marked
  WHERE status = 'failed'
  GROUP BY experiment_id, island
)
SELECT DISTINCT ON (experiment_id) experiment_id, first, failures
FROM series
WHERE failures >= 3
ORDER BY experiment_id, failures DESC;
