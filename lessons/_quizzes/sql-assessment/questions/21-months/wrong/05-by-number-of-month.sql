-- step: count
-- variant: two-years
SELECT to_char(min(started_at), 'YYYY-MM') AS month, count(*) AS runs, count(*) FILTER (WHERE status = 'failed') AS failed
FROM runs
GROUP BY extract(month FROM started_at)
ORDER BY month;
