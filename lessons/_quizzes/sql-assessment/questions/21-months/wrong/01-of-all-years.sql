-- step: rows
SELECT to_char(started_at, 'MM') AS month, count(*) AS runs, count(*) FILTER (WHERE status = 'failed') AS failed
FROM runs
GROUP BY month
ORDER BY month;
