-- step: count
SELECT DISTINCT bike_id FROM trips WHERE rider = 'day pass' AND rider = 'single' AND started_at < '2025-01-08'
ORDER BY bike_id;
