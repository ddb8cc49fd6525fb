-- fails for: a run that is known to have taken 0.00 hours
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, gpu_hours, seed) VALUES
  (1, 1, 'failed', '2025-03-03 08:00', 0.00, 1), (2, 1, 'failed', '2025-03-03 09:00', 0.50, 2),
  (3, 1, 'failed', '2025-03-03 10:00', NULL, 3), (4, 2, 'running', '2025-03-03 11:00', NULL, 4);
