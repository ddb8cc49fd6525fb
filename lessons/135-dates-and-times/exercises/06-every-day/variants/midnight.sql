-- fails for: a trip at midnight exactly, or a month almost without trips
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 2, '2025-02-01 23:00+00', 3, timestamptz '2025-02-01 23:00+00' + interval '20 minutes'),
  (2, 1, 'member', 2, '2025-01-31 22:59+00', 3, timestamptz '2025-01-31 22:59+00' + interval '20 minutes'),
  (3, 1, 'member', 2, '2025-02-28 22:59+00', NULL, NULL),
  (4, 1, 'member', 2, '2025-02-28 23:00+00', 3, timestamptz '2025-02-28 23:00+00' + interval '20 minutes'),
  (5, 1, 'member', 2, '2025-02-14 12:00+00', 3, timestamptz '2025-02-14 12:00+00' + interval '20 minutes'),
  (6, 1, 'member', 2, '2025-01-31 23:00+00', 3, timestamptz '2025-01-31 23:00+00' + interval '20 minutes');
