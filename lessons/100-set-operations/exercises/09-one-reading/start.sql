SELECT id, bike_id FROM trips WHERE ended_at - started_at > interval '24 hours'
UNION
SELECT id, bike_id FROM trips WHERE ended_at IS NULL
UNION
SELECT id, bike_id FROM trips WHERE end_station_id = start_station_id AND ended_at - started_at <= interval '2 minutes';
