-- fails for: runs of which little is known
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, member_id, status, started_at, finished_at, machine, gpu_hours, seed) VALUES
  (1, 1, NULL, 'finished', '2025-03-03 08:00', '2025-03-03 09:10', NULL, NULL, 1),
  (2, 1, 33, 'failed', '2025-03-03 08:00', NULL, NULL, NULL, 2),
  (3, 2, 4, 'finished', '2025-03-04 10:30', '2025-03-04 11:00', 'gpu-1', 1.50, 1),
  (4, 2, NULL, 'running', '2025-03-04 10:30', NULL, 'gpu-2', NULL, 2),
  (5, 7, NULL, 'finished', '2025-03-05 07:00', '2025-03-05 12:00', 'gpu-1', 0.50, 1),
  (6, 7, 8, 'killed', '2025-03-05 07:00', '2025-03-05 07:20', NULL, 1.50, 2),
  (7, 4, NULL, 'finished', '2025-03-06 15:00', '2025-03-06 15:45', NULL, NULL, 1);
INSERT INTO params (run_id, name, value) VALUES
  (3, 'dropout', '0.1'), (3, 'epochs', '20'), (5, 'epochs', '40');
