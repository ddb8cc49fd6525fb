-- fails for: one size that was written in two ways
TRUNCATE params;
INSERT INTO params (run_id, name, value) VALUES
  (1, 'batch_size', '64'), (2, 'batch_size', '064'), (3, 'batch_size', '128'), (4, 'batch_size', '8'), (4, 'epochs', '8');
