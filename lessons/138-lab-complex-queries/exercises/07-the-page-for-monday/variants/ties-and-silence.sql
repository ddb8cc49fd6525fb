-- fails for: two runs that share the best accuracy, equal hours, or a model whose predictions have no truth yet
INSERT INTO teams (id, name, founded_on) VALUES (91, 'Audio', '2025-01-01'), (92, 'Maps', '2025-01-01'), (93, 'Waste', '2025-01-01');
INSERT INTO experiments (id, team_id, name, created_at) VALUES
  (9001, 91, 'audio-1', '2025-01-01'), (9002, 92, 'maps-1', '2025-01-01'), (9003, 93, 'waste-1', '2025-01-01');
INSERT INTO runs (id, experiment_id, status, started_at, gpu_hours, seed) VALUES
  (90001, 9001, 'finished', '2025-12-01 00:00', 900, 1), (90002, 9001, 'finished', '2025-11-30 23:59', 5, 1),
  (90003, 9002, 'finished', '2025-12-31 23:59', 900, 1), (90004, 9002, 'finished', '2026-01-01 00:00', 5, 1),
  (90005, 9003, 'failed', '2025-12-10 12:00', NULL, 1);
INSERT INTO metrics (run_id, name, step, value) VALUES
  (90001, 'val_accuracy', 1, 0.7), (90001, 'val_accuracy', 2, 0.6), (90002, 'val_accuracy', 1, 0.7), (90002, 'val_loss', 1, 0.9),
  (90003, 'val_accuracy', 3, 0.5), (90004, 'val_accuracy', 1, 0.8), (90005, 'val_accuracy', 1, 0.99);
INSERT INTO models (id, name, team_id, task) VALUES (901, 'aphid-count', 1, 'regression'), (902, 'bulb-price', 1, 'regression'), (903, 'crate-fill', 1, 'ranking');
INSERT INTO model_versions (id, model_id, version, stage, registered_at) VALUES
  (9001, 901, 1, 'production', '2025-10-01'), (9002, 901, 2, 'staging', '2025-10-02'), (9003, 902, 1, 'production', '2025-10-01');
INSERT INTO deployments (id, model_version_id, environment, deployed_at, retired_at) VALUES
  (9001, 9001, 'production', '2025-11-01', NULL), (9002, 9002, 'shadow', '2025-11-01', NULL),
  (9003, 9003, 'production', '2025-11-01', '2025-12-02');
INSERT INTO predictions (id, deployment_id, predicted_at, score, label) VALUES
  (90001, 9001, '2025-12-01', 0.5, NULL), (90002, 9001, '2025-12-31 23:59', 0.4, NULL), (90003, 9001, '2026-01-01', 0.4, false),
  (90004, 9002, '2025-12-05', 0.9, true), (90005, 9003, '2025-12-01', 0.9, true);
