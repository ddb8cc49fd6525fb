-- step: count
WITH marked AS (
  SELECT experiment_id, id, status,
    row_number() OVER (PARTITION BY experiment_id ORDER BY id)
      - row_number() OVER (PARTITION BY experiment_id, status ORDER BY id) AS island
  FROM runs
)
SELECT experiment_id, min(id) AS first, count(*) AS failures
FROM marked
GROUP BY experiment_id, status, island
HAVING count(*) >= 3;
