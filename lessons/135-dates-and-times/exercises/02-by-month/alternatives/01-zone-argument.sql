-- good for: a result of the type timestamptz
SELECT (date_trunc('month', started_at, 'Europe/Copenhagen') AT TIME ZONE 'Europe/Copenhagen')::date AS month, count(*) AS trips
FROM trips
GROUP BY month
ORDER BY month;
