-- step: count
-- variant: two-streaks
-- says: a killed run between failed ones
WITH numbered AS (
  SELECT machine, started_at, status,
    row_number() OVER (PARTITION BY machine ORDER BY started_at, id)
      - row_number() OVER (PARTITION BY machine, status <> 'finished' ORDER BY started_at, id) AS streak
  FROM runs
  WHERE machine IS NOT NULL
)
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM numbered
WHERE status = 'failed'
GROUP BY machine, streak
HAVING count(*) >= 3
ORDER BY machine, since;
