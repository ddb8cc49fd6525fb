-- fails for: two streaks of one machine, a killed run between failed ones, runs on laptops
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, machine, seed) VALUES
  (1, 1, 'failed', '2025-03-01 09:00', 'gpu-01', 1),
  (2, 1, 'failed', '2025-03-01 09:00', 'gpu-01', 1),
  (3, 1, 'failed', '2025-03-02 09:00', 'gpu-01', 1),
  (4, 1, 'finished', '2025-03-03 09:00', 'gpu-01', 1),
  (8, 1, 'failed', '2025-03-04 09:00', 'gpu-01', 1),
  (7, 1, 'failed', '2025-03-05 09:00', 'gpu-01', 1),
  (6, 1, 'failed', '2025-03-06 09:00', 'gpu-01', 1),
  (5, 1, 'failed', '2025-03-07 09:00', 'gpu-01', 1),
  (11, 1, 'failed', '2025-03-01 09:30', 'gpu-02', 1),
  (12, 1, 'failed', '2025-03-02 09:30', 'gpu-02', 1),
  (13, 1, 'killed', '2025-03-03 09:30', 'gpu-02', 1),
  (14, 1, 'failed', '2025-03-04 09:30', 'gpu-02', 1),
  (21, 1, 'failed', '2025-03-01 09:00', NULL, 1),
  (22, 1, 'failed', '2025-03-01 09:00', NULL, 1),
  (23, 1, 'failed', '2025-03-01 09:00', NULL, 1),
  (31, 1, 'failed', '2025-03-01 09:00', 'gpu-03', 1),
  (32, 1, 'finished', '2025-03-01 09:00', 'gpu-03', 1),
  (33, 1, 'failed', '2025-03-01 09:00', 'gpu-03', 1),
  (34, 1, 'failed', '2025-03-01 09:00', 'gpu-03', 1);
