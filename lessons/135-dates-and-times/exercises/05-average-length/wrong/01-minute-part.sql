-- step: rows
SELECT rider, round(avg(extract(minute FROM ended_at - started_at)), 1) AS minutes
FROM trips
WHERE ended_at - started_at <= interval '5 hours'
GROUP BY rider
ORDER BY rider;
