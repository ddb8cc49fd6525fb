-- step: count
SELECT DISTINCT start_station_id AS station_id FROM trips WHERE started_at < '2025-01-02'
ORDER BY station_id;
