-- fails for: a station that got back what it lost, a bike never docked, or a trip at midnight
DELETE FROM trips;
INSERT INTO trips (id, bike_id, rider, start_station_id, started_at, end_station_id, ended_at) VALUES
  (1, 1, 'member', 9, '2025-01-01 10:00+00', NULL, NULL),
  (2, 1, 'member', 9, '2025-01-01 10:00+00', 5, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (3, 1, 'member', 7, '2025-01-01 10:00+00', 5, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (4, 1, 'member', 5, '2025-01-01 10:00+00', 7, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (5, 1, 'member', 3, '2025-01-01 10:00+00', 7, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (6, 1, 'member', 3, '2025-01-01 10:00+00', 4, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (7, 1, 'member', 4, '2025-01-01 10:00+00', 3, timestamptz '2025-01-01 10:00+00' + interval '20 minutes'),
  (8, 1, 'member', 9, '2025-01-02 00:00+00', 3, timestamptz '2025-01-02 00:00+00' + interval '20 minutes'),
  (9, 1, 'member', 3, '2025-01-01 10:00+00', NULL, NULL),
  (10, 1, 'member', 2, '2025-01-01 10:00+00', 6, timestamptz '2025-01-01 10:00+00' + interval '20 minutes');
