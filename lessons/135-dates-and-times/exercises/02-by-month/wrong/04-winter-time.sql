-- step: rows
SELECT date_trunc('month', started_at AT TIME ZONE interval '1 hour')::date AS month, count(*) AS trips
FROM trips
GROUP BY month
ORDER BY month;
