-- good for: more than two kinds: count the kinds of each bike
SELECT bike_id
FROM trips
WHERE rider IN ('day pass', 'single') AND started_at < '2025-01-08'
GROUP BY bike_id
HAVING count(DISTINCT rider) = 2
ORDER BY bike_id;
