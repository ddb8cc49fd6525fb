-- fails for: a value that occurs twice within two steps, or a step far from all others
DELETE FROM metrics WHERE run_id = 159;
INSERT INTO metrics (run_id, name, step, value) VALUES
  (159, 'val_loss', 1, 1.5), (159, 'val_loss', 3, 1.5), (159, 'val_loss', 5, 0.9),
  (159, 'val_loss', 12, 0.5), (159, 'val_loss', 20, 0.25), (159, 'train_loss', 12, 0.4);
