-- step: rows
SELECT date_trunc('month', started_at AT TIME ZONE 'Europe/Copenhagen')::date AS month, count(ended_at) AS trips
FROM trips
GROUP BY month
ORDER BY month;
