-- fails for: runs in the first and the last minute of November, a quota of 0, or a team whose runs have no hours
INSERT INTO teams (id, name, founded_on, gpu_hours) VALUES (91, 'Audio', '2025-01-01', 0), (92, 'Maps', '2025-01-01', 10);
INSERT INTO experiments (id, team_id, name, created_at) VALUES (9001, 91, 'audio-1', '2025-01-01'), (9002, 92, 'maps-1', '2025-01-01');
INSERT INTO runs (id, experiment_id, status, started_at, gpu_hours, seed) VALUES
  (90001, 9001, 'finished', '2025-11-01 00:00', 2.50, 1),
  (90002, 9001, 'finished', '2025-12-01 00:00', 4.00, 1),
  (90003, 9001, 'failed', '2025-11-30 23:59', 1.25, 1),
  (90004, 9002, 'failed', '2025-11-10 12:00', NULL, 1);
