-- fails for: runs on a laptop, which have no machine
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, finished_at, machine, gpu_hours, seed) VALUES
  (1, 4, 'finished', '2025-03-01 09:00', '2025-03-01 11:00', 'gpu-01', 2.00, 1),
  (2, 4, 'finished', '2025-03-01 09:00', '2025-03-01 12:00', 'gpu-01', 3.00, 2),
  (3, 4, 'finished', '2025-03-02 09:00', '2025-03-02 11:00', NULL, NULL, 1),
  (4, 4, 'finished', '2025-03-03 09:00', '2025-03-03 11:00', NULL, 1.50, 1),
  (5, 4, 'failed', '2025-03-04 09:00', '2025-03-04 19:00', 'gpu-01', 10.00, 1),
  (6, 5, 'finished', '2025-03-05 09:00', '2025-03-05 19:00', 'gpu-01', 10.00, 1);
