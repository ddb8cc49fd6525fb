-- step: count
SELECT DISTINCT end_station_id AS station_id FROM trips WHERE started_at < '2025-01-02' AND end_station_id <> start_station_id
ORDER BY station_id;
