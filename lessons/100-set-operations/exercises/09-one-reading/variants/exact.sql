-- fails for: a trip of exactly 24 hours or two minutes
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 1, '2025-03-01 10:00+00', 2, timestamptz '2025-03-01 10:00+00' + interval '1440 minutes'),
  (2, 1, 'member', 1, '2025-03-01 10:00+00', 2, timestamptz '2025-03-01 10:00+00' + interval '1441 minutes'),
  (3, 1, 'member', 4, '2025-03-01 10:00+00', 4, timestamptz '2025-03-01 10:00+00' + interval '2 minutes'),
  (4, 1, 'member', 4, '2025-03-01 10:00+00', 4, timestamptz '2025-03-01 10:00+00' + interval '3 minutes'),
  (5, 1, 'member', 4, '2025-03-01 10:00+00', 5, timestamptz '2025-03-01 10:00+00' + interval '1 minutes'),
  (6, 1, 'member', 5, '2025-01-01 10:00+00', NULL, NULL);
