-- step: count
-- variant: two-streaks
WITH numbered AS (
  SELECT machine, started_at, status,
    row_number() OVER (PARTITION BY machine ORDER BY id)
      - row_number() OVER (PARTITION BY machine, status = 'failed' ORDER BY id) AS streak
  FROM runs
  WHERE machine IS NOT NULL
)
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM numbered
WHERE status = 'failed'
GROUP BY machine, streak
HAVING count(*) >= 3
ORDER BY machine, since;
