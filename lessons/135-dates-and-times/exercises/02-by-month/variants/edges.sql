-- fails for: a trip just after midnight in the city
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 2, '2025-01-31 23:30+00', 3, timestamptz '2025-01-31 23:30+00' + interval '20 minutes'),
  (2, 1, 'member', 2, '2025-05-31 22:30+00', 3, timestamptz '2025-05-31 22:30+00' + interval '20 minutes'),
  (3, 1, 'member', 2, '2025-05-31 21:30+00', NULL, NULL),
  (4, 1, 'member', 2, '2025-06-30 21:59+00', 3, timestamptz '2025-06-30 21:59+00' + interval '60 minutes'),
  (5, 1, 'member', 2, '2025-12-31 22:59+00', 3, timestamptz '2025-12-31 22:59+00' + interval '20 minutes'),
  (6, 1, 'member', 2, '2024-12-31 23:00+00', 3, timestamptz '2024-12-31 23:00+00' + interval '20 minutes'),
  (7, 1, 'member', 2, '2025-01-05 12:00+00', 3, timestamptz '2025-01-05 12:00+00' + interval '20 minutes');
