WITH marked AS (
  SELECT experiment_id, id, status,
    row_number() OVER (PARTITION BY experiment_id ORDER BY id)
      - row_number() OVER (PARTITION BY experiment_id, status ORDER BY id) AS island
  FROM runs
)
SELECT experiment_id, min(id) AS first, count(*) AS failures
FROM marked
WHERE status = 'failed'
GROUP BY experiment_id, island
HAVING count(*) >= 3;
