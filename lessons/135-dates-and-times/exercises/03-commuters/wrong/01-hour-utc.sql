-- step: rows
SELECT extract(hour FROM started_at) AS hour, count(*) AS trips
FROM trips
WHERE extract(isodow FROM started_at AT TIME ZONE 'Europe/Copenhagen') <= 5
GROUP BY hour
ORDER BY hour;
