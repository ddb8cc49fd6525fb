-- step: rows
SELECT date_trunc('month', started_at)::date AS month, count(*) AS trips
FROM trips
GROUP BY month
ORDER BY month;
