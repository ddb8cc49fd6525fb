-- fails for: an hour in which nobody set out
TRUNCATE trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 1, '2025-03-03 06:10+00', 2, '2025-03-03 06:30+00'),
  (2, 2, 'member', 2, '2025-07-07 05:59+00', 3, '2025-07-07 06:15+00'),
  (3, 2, 'single', 3, '2025-07-11 21:59+00', NULL, NULL),
  (4, 3, 'single', 3, '2025-07-11 22:00+00', 1, '2025-07-11 22:20+00');
