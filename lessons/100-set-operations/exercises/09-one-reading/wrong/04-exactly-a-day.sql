-- step: count
-- variant: exact
-- says: exactly 24 hours
SELECT id, bike_id
FROM trips
WHERE ended_at - started_at >= interval '24 hours'
  OR ended_at IS NULL
  OR (end_station_id = start_station_id AND ended_at - started_at <= interval '2 minutes');
