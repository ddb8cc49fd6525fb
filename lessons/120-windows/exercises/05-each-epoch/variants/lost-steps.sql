-- fails for: a step that was lost, or arrived late
DELETE FROM metrics WHERE run_id = 6;
INSERT INTO metrics (run_id, name, step, value) VALUES
  (6, 'val_loss', 5, 0.8), (6, 'val_loss', 1, 1.2), (6, 'val_loss', 2, 1.1), (6, 'val_loss', 6, 'NaN'),
  (6, 'train_loss', 2, 1.0), (6, 'train_loss', 1, 1.4), (6, 'train_loss', 4, 0.9), (6, 'val_accuracy', 1, 0.5);
