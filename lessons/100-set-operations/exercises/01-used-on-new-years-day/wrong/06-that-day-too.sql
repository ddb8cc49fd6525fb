-- step: count
-- variant: never-docked
SELECT start_station_id AS station_id FROM trips WHERE started_at <= '2025-01-02'
UNION
SELECT end_station_id FROM trips WHERE started_at <= '2025-01-02' AND end_station_id IS NOT NULL
ORDER BY station_id;
