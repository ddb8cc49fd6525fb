-- good for: islands of any kind; mark where one begins, then count the marks so far
WITH marked AS (
  SELECT machine, started_at, id, status,
    CASE WHEN status = lag(status) OVER (PARTITION BY machine ORDER BY started_at, id) THEN 0 ELSE 1 END AS begins
  FROM runs
  WHERE machine IS NOT NULL
), islands AS (
  SELECT machine, started_at, status,
    sum(begins) OVER (PARTITION BY machine ORDER BY started_at, id) AS island
  FROM marked
)
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM islands
WHERE status = 'failed'
GROUP BY machine, island
HAVING count(*) >= 3
ORDER BY machine, since;
