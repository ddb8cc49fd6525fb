SELECT date_trunc('month', started_at AT TIME ZONE 'Europe/Copenhagen')::date AS month, count(*) AS trips
FROM trips
GROUP BY month
ORDER BY month;
