-- fails for: a document whose runs 5 and 8 are not in the table
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, seed) VALUES
  (3, 1, 'failed', '2025-03-03 08:00', 1), (4, 1, 'running', '2025-03-03 09:00', 2);
