-- fails for: a finished run that has no val_accuracy, one without an optimizer, or two runs that took the same hours
INSERT INTO runs (id, experiment_id, status, started_at, finished_at, gpu_hours, seed) VALUES
  (90001, 1, 'finished', '2025-11-01', '2025-11-02', 2.50, 1),
  (90002, 1, 'finished', '2025-11-01', '2025-11-02', 2.50, 2),
  (90003, 1, 'finished', '2025-11-01', '2025-11-02', NULL, 3),
  (90004, 1, 'failed', '2025-11-01', '2025-11-02', 9.00, 3),
  (90005, 1, 'finished', '2025-11-01', '2025-11-02', 4.00, 3);
INSERT INTO params (run_id, name, value) VALUES
  (90001, 'optimizer', 'lion'), (90002, 'optimizer', 'lion'), (90003, 'optimizer', 'sophia'), (90004, 'optimizer', 'lion');
INSERT INTO metrics (run_id, name, step, value) VALUES
  (90001, 'val_accuracy', 1, 0.5), (90001, 'val_accuracy', 2, 0.4), (90002, 'val_loss', 1, 0.9), (90003, 'train_loss', 1, 0.9),
  (90004, 'val_accuracy', 1, 0.99);
