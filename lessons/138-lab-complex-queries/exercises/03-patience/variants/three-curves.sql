-- fails for: a loss that equals the best, a curve with lost steps, or one that is NaN
INSERT INTO runs (id, experiment_id, status, started_at, seed) VALUES
  (90001, 8, 'finished', '2025-11-01', 1), (90002, 8, 'finished', '2025-11-01', 1),
  (90003, 8, 'finished', '2025-11-01', 1), (90004, 8, 'failed', '2025-11-01', 1),
  (90005, 8, 'finished', '2025-11-01', 1), (90006, 8, 'finished', '2025-11-01', 1);
INSERT INTO metrics (run_id, name, step, value)
SELECT 90001, 'val_loss', step, 0.5 FROM generate_series(1, 9) AS step
UNION ALL
SELECT 90002, 'val_loss', step * 3, CASE step WHEN 1 THEN 0.9 WHEN 2 THEN 0.4 WHEN 7 THEN 0.3 ELSE 0.6 END FROM generate_series(1, 13) AS step
UNION ALL
SELECT 90003, 'val_loss', step, CASE WHEN step < 3 THEN 0.5 ELSE 'NaN' END FROM generate_series(1, 8) AS step
UNION ALL
SELECT 90004, 'val_loss', step, 0.5 FROM generate_series(1, 9) AS step
UNION ALL
SELECT 90005, 'val_loss', step, CASE WHEN step = 1 THEN 0.2 ELSE 1 - step / 20.0 END FROM generate_series(1, 9) AS step
UNION ALL
SELECT 90006, 'val_loss', step, 0.5 FROM generate_series(1, 5) AS step
UNION ALL
SELECT 90006, 'train_loss', step, 0.5 FROM generate_series(1, 9) AS step;
