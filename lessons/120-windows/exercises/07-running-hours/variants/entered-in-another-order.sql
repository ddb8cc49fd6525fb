-- fails for: runs that were entered in another order than they started in
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, gpu_hours, seed) VALUES
  (9, 1, 'finished', '2025-03-01 09:00', 4.00, 1),
  (7, 1, 'finished', '2025-03-01 09:00', 2.00, 2),
  (2, 1, 'finished', '2025-03-02 09:00', 1.00, 2),
  (1, 1, 'failed', '2025-03-02 10:00', NULL, 2),
  (4, 2, 'finished', '2025-03-01 09:00', 8.00, 1);
