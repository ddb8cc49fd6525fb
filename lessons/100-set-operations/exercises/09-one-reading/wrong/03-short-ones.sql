-- step: count
SELECT id, bike_id
FROM trips
WHERE ended_at - started_at > interval '24 hours'
  OR ended_at IS NULL
  OR ended_at - started_at <= interval '2 minutes';
