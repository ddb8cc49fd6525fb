-- good for: one row for each trip, with more of its columns
SELECT DISTINCT end_station_id AS station_id
FROM trips AS t
WHERE started_at < '2025-01-02' AND end_station_id IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM trips AS s
    WHERE s.start_station_id = t.end_station_id AND s.started_at < '2025-01-02'
  )
ORDER BY station_id;
