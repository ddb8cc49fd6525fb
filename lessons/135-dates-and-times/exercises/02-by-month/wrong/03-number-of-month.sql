-- step: types
SELECT extract(month FROM started_at AT TIME ZONE 'Europe/Copenhagen') AS month, count(*) AS trips
FROM trips
GROUP BY month
ORDER BY month;
