-- step: rows
-- variant: edges
-- says: just after midnight
SELECT date_trunc('month', started_at AT TIME ZONE 'Europe/Copenhagen')::date AS month, count(*) AS trips
FROM trips
WHERE started_at >= '2025-01-01 00:00+00'
GROUP BY month
ORDER BY month;
