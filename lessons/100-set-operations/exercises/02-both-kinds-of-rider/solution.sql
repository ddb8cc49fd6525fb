SELECT bike_id FROM trips WHERE rider = 'day pass' AND started_at < '2025-01-08'
INTERSECT
SELECT bike_id FROM trips WHERE rider = 'single' AND started_at < '2025-01-08'
ORDER BY bike_id;
