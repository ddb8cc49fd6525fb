-- fails for: a lowest loss that occurs twice, or a step that was lost after it
TRUNCATE runs CASCADE;
INSERT INTO runs (id, experiment_id, status, started_at, seed) VALUES
  (1, 4, 'finished', '2025-03-01 09:00', 1),
  (2, 4, 'finished', '2025-03-01 09:00', 2),
  (3, 4, 'failed', '2025-03-01 09:00', 3),
  (4, 5, 'finished', '2025-03-01 09:00', 1);
INSERT INTO metrics (run_id, name, step, value) VALUES
  (1, 'val_loss', 1, 1.0), (1, 'val_loss', 2, 0.5), (1, 'val_loss', 4, 0.5), (1, 'val_loss', 7, 0.6),
  (1, 'train_loss', 4, 0.1), (2, 'val_loss', 2, 0.7), (2, 'val_loss', 1, 0.7), (2, 'val_loss', 3, 'NaN'),
  (3, 'val_loss', 1, 0.1), (4, 'val_loss', 1, 0.1);
