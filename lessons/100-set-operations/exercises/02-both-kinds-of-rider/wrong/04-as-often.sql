-- step: count
-- variant: twice
-- says: twice with each
SELECT bike_id FROM trips WHERE rider = 'day pass' AND started_at < '2025-01-08'
INTERSECT ALL
SELECT bike_id FROM trips WHERE rider = 'single' AND started_at < '2025-01-08'
ORDER BY bike_id;
