-- step: count
SELECT started_at::date AS day, count(*) AS runs
FROM runs
WHERE started_at >= '2025-03-01' AND started_at < '2025-04-01'
GROUP BY day
ORDER BY day;
