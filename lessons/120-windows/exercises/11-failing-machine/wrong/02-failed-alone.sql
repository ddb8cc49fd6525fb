-- step: count
WITH numbered AS (
  SELECT machine, started_at, id,
    row_number() OVER (PARTITION BY machine ORDER BY started_at, id)
      - row_number() OVER (PARTITION BY machine ORDER BY started_at, id) AS streak
  FROM runs
  WHERE machine IS NOT NULL AND status = 'failed'
)
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM numbered
GROUP BY machine, streak
HAVING count(*) >= 3
ORDER BY machine, since;
