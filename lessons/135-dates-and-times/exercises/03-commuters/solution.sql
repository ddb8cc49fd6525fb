SELECT extract(hour FROM started_at AT TIME ZONE 'Europe/Copenhagen') AS hour, count(*) AS trips
FROM trips
WHERE extract(isodow FROM started_at AT TIME ZONE 'Europe/Copenhagen') <= 5
GROUP BY hour
ORDER BY hour;
