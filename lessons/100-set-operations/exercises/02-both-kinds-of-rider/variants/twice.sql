-- fails for: a bike that was taken twice with each, or twice with one, or at the boundary
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 7, 'single', 1, '2025-01-01 06:00+00', 2, timestamptz '2025-01-01 06:00+00' + interval '5 minutes'),
  (2, 7, 'single', 1, '2025-01-01 09:00+00', 2, timestamptz '2025-01-01 09:00+00' + interval '5 minutes'),
  (3, 7, 'day pass', 1, '2025-01-01 10:00+00', 2, timestamptz '2025-01-01 10:00+00' + interval '5 minutes'),
  (4, 7, 'day pass', 1, '2025-01-01 11:00+00', 2, timestamptz '2025-01-01 11:00+00' + interval '5 minutes'),
  (5, 8, 'single', 1, '2025-01-01 06:00+00', 2, timestamptz '2025-01-01 06:00+00' + interval '5 minutes'),
  (6, 8, 'single', 1, '2025-01-01 09:00+00', 2, timestamptz '2025-01-01 09:00+00' + interval '5 minutes'),
  (7, 9, 'day pass', 1, '2025-01-01 06:00+00', 2, timestamptz '2025-01-01 06:00+00' + interval '5 minutes'),
  (8, 9, 'single', 1, '2025-01-08 00:00+00', 2, timestamptz '2025-01-08 00:00+00' + interval '5 minutes'),
  (9, 3, 'day pass', 1, '2025-01-01 07:00+00', 2, timestamptz '2025-01-01 07:00+00' + interval '5 minutes'),
  (10, 3, 'single', 1, '2025-01-07 23:59+00', 2, timestamptz '2025-01-07 23:59+00' + interval '5 minutes'),
  (11, 10, 'day pass', 1, '2025-01-08 00:00+00', 2, timestamptz '2025-01-08 00:00+00' + interval '5 minutes'),
  (12, 10, 'single', 1, '2025-01-01 00:00+00', 2, timestamptz '2025-01-01 00:00+00' + interval '5 minutes');
