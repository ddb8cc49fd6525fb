-- step: count
SELECT start_station_id AS station_id, count(*) AS lost
FROM trips
WHERE started_at < '2025-01-02'
GROUP BY start_station_id
ORDER BY lost DESC, station_id;
