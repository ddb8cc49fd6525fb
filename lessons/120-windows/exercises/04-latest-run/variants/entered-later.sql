-- fails for: a run that was entered later than it started
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, seed) VALUES
  (7, 4, 'finished', '2025-03-01 09:00', 1),
  (5, 4, 'failed', '2025-03-05 09:00', 2),
  (6, 4, 'killed', '2025-03-05 09:00', 2),
  (2, 5, 'killed', '2025-03-05 09:00', 3),
  (1, 5, 'finished', '2025-03-05 09:00', 3);
