-- fails for: a trip of exactly five hours, or one that never ended
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 2, '2025-06-01 08:00+00', 3, timestamptz '2025-06-01 08:00+00' + interval '300 minutes'),
  (2, 1, 'member', 2, '2025-06-01 08:00+00', 3, timestamptz '2025-06-01 08:00+00' + interval '25 minutes'),
  (3, 1, 'member', 2, '2025-06-01 08:00+00', 3, timestamptz '2025-06-01 08:00+00' + interval '301 minutes'),
  (4, 1, 'single', 2, '2025-06-01 08:00+00', NULL, NULL),
  (5, 1, 'day pass', 2, '2025-06-01 08:00+00', 3, timestamptz '2025-06-01 08:00+00' + interval '7 minutes'),
  (6, 1, 'day pass', 2, '2025-06-01 08:00+00', 3, timestamptz '2025-06-01 08:00+00' + interval '8 minutes');
