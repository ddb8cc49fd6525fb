-- step: count
SELECT bike_id FROM trips WHERE rider <> 'member' AND started_at < '2025-01-08'
GROUP BY bike_id
HAVING count(*) >= 2
ORDER BY bike_id;
