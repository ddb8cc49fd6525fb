-- fails for: an old version that was deployed again, or a version that was left out
TRUNCATE model_versions CASCADE;
INSERT INTO model_versions (id, model_id, version, stage, registered_at) VALUES
  (1, 1, 1, 'production', '2025-01-01 10:00'),
  (2, 1, 2, 'archived', '2025-02-01 10:00'),
  (3, 2, 1, 'archived', '2025-02-01 10:00'),
  (4, 3, 1, 'archived', '2025-01-01 10:00'),
  (5, 3, 3, 'production', '2025-01-05 10:00');
INSERT INTO deployments (id, model_version_id, environment, deployed_at, retired_at) VALUES
  (4, 1, 'production', '2025-01-02 10:00', '2025-02-02 10:00'),
  (2, 2, 'production', '2025-02-04 10:00', '2025-03-01 10:00'),
  (3, 1, 'production', '2025-03-01 10:00', NULL),
  (1, 3, 'production', '2025-02-02 12:00', '2025-02-20 10:00'),
  (5, 2, 'shadow', '2025-02-02 11:00', '2025-02-04 10:00'),
  (6, 4, 'production', '2025-01-02 10:00', '2025-01-10 10:00'),
  (7, 5, 'production', '2025-01-12 10:00', NULL);
