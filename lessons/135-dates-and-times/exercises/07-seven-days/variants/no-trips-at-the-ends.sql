-- fails for: a month whose first and last days had no trip
TRUNCATE trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at)
SELECT n, 1, 'member', 1, day + interval '8 hours', 2, day + interval '9 hours'
FROM (VALUES
  (1, timestamptz '2025-02-03 00:00+01'), (2, '2025-02-03 00:00+01'), (3, '2025-02-08 00:00+01'),
  (4, '2025-02-14 00:00+01'), (5, '2025-02-14 00:00+01'), (6, '2025-02-26 00:00+01')
) AS busy (n, day);
