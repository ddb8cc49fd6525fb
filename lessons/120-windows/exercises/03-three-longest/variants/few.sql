-- fails for: a machine with fewer than three known lengths, runs without a machine, or a long run that has failed
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, machine, gpu_hours, seed) VALUES
  (1, 4, 'finished', '2025-03-01 09:00', 'gpu-01', 2.00, 1),
  (2, 4, 'finished', '2025-03-01 09:00', 'gpu-01', 3.00, 2),
  (3, 4, 'failed', '2025-03-01 10:00', 'gpu-01', NULL, 2),
  (4, 4, 'failed', '2025-03-02 09:00', 'gpu-02', 4.00, 1),
  (5, 4, 'finished', '2025-03-02 09:00', 'gpu-02', 4.00, 2),
  (6, 4, 'finished', '2025-03-02 09:00', 'gpu-02', 3.00, 3),
  (7, 4, 'finished', '2025-03-02 09:00', 'gpu-02', 3.00, 4),
  (8, 4, 'finished', '2025-03-02 09:00', 'gpu-02', 2.00, 5),
  (9, 4, 'finished', '2025-03-03 09:00', NULL, 1.00, 1),
  (10, 4, 'finished', '2025-03-03 09:00', NULL, 0.00, 1);
