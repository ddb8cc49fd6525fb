-- step: count
SELECT machine, min(started_at) AS since, count(*) AS failures
FROM runs
WHERE machine IS NOT NULL AND status = 'failed'
GROUP BY machine
HAVING count(*) >= 3
ORDER BY machine, since;
