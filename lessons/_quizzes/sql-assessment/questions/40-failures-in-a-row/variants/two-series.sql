-- fails for: an experiment with two such series
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, seed)
SELECT id, experiment_id, status, timestamptz '2025-03-03 08:00' + id * interval '1 hour', id
FROM (VALUES
  (1, 1, 'failed'), (2, 1, 'failed'), (3, 2, 'finished'), (4, 1, 'failed'), (5, 1, 'killed'), (6, 1, 'failed'),
  (7, 1, 'failed'), (8, 1, 'failed'), (9, 1, 'failed'), (10, 2, 'failed'), (11, 2, 'failed')
) AS made (id, experiment_id, status);
