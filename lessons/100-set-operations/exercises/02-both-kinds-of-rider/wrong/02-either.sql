-- step: count
SELECT DISTINCT bike_id FROM trips WHERE rider IN ('day pass', 'single') AND started_at < '2025-01-08'
ORDER BY bike_id;
