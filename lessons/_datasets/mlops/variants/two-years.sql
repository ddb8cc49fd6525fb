-- fails for: runs of two years, or a month without a run
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, member_id, status, started_at, finished_at, machine, gpu_hours, seed) VALUES
  (1, 1, 33, 'finished', '2024-11-04 08:00', '2024-11-04 09:10', NULL, 0.50, 1),
  (2, 1, 33, 'failed', '2024-11-30 23:59', NULL, NULL, NULL, 2),
  (3, 2, 4, 'finished', '2024-12-31 23:59', '2025-01-01 01:00', 'gpu-1', 1.00, 1),
  (4, 2, 4, 'failed', '2025-01-01 00:00', '2025-01-01 00:30', 'gpu-2', 0.25, 2),
  (5, 2, NULL, 'finished', '2025-01-15 06:00', '2025-01-15 07:00', 'gpu-2', 0.75, 3),
  (6, 7, 8, 'finished', '2025-01-31 12:00', '2025-01-31 13:00', NULL, 1.25, 1),
  (7, 7, 8, 'killed', '2025-04-02 07:00', '2025-04-02 07:20', NULL, 0.10, 2),
  (8, 4, NULL, 'failed', '2025-11-11 15:00', NULL, NULL, NULL, 1),
  (9, 4, NULL, 'finished', '2025-11-12 15:00', '2025-11-12 15:45', NULL, 0.60, 2);
