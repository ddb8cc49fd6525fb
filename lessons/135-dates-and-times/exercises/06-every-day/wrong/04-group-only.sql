-- step: count
SELECT (started_at AT TIME ZONE 'Europe/Copenhagen')::date AS day, count(*) AS trips
FROM trips
WHERE started_at AT TIME ZONE 'Europe/Copenhagen' >= '2025-02-01' AND started_at AT TIME ZONE 'Europe/Copenhagen' < '2025-03-01'
GROUP BY day
ORDER BY day;
