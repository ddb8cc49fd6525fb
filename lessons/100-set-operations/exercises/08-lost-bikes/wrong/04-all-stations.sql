-- step: count
SELECT station_id, sum(n) AS lost
FROM (
  SELECT start_station_id AS station_id, 1 AS n FROM trips WHERE started_at < '2025-01-02'
  UNION ALL
  SELECT end_station_id, -1 FROM trips WHERE started_at < '2025-01-02'
) AS moves
GROUP BY station_id
ORDER BY lost DESC, station_id;
