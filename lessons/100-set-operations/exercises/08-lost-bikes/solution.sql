SELECT station_id, count(*) AS lost
FROM (
  SELECT start_station_id AS station_id FROM trips WHERE started_at < '2025-01-02'
  EXCEPT ALL
  SELECT end_station_id FROM trips WHERE started_at < '2025-01-02'
) AS gone
GROUP BY station_id
ORDER BY lost DESC, station_id;
