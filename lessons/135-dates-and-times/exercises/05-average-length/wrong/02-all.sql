-- step: rows
SELECT rider, round(avg(extract(epoch FROM ended_at - started_at) / 60), 1) AS minutes
FROM trips
GROUP BY rider
ORDER BY rider;
