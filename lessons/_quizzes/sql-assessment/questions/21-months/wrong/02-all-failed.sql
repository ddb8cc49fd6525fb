-- step: rows
SELECT to_char(started_at, 'YYYY-MM') AS month, count(*) AS runs, count(*) AS failed
FROM runs
GROUP BY month
ORDER BY month;
