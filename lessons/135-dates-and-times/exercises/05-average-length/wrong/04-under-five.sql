-- step: rows
-- variant: five-hours
-- says: exactly five hours
SELECT rider, round(avg(extract(epoch FROM ended_at - started_at) / 60), 1) AS minutes
FROM trips
WHERE ended_at - started_at < interval '5 hours'
GROUP BY rider
ORDER BY rider;
