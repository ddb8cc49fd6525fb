-- step: count
WITH numbered AS (
  SELECT machine, started_at, status,
    row_number() OVER (ORDER BY started_at, id)
      - row_number() OVER (PARTITION BY status = 'failed' ORDER BY started_at, id) AS streak
  FROM runs
  WHERE machine IS NOT NULL
)
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM numbered
WHERE status = 'failed'
GROUP BY machine, streak
HAVING count(*) >= 3
ORDER BY machine, since;
