-- fails for: a model that was in production once and is there no longer
TRUNCATE models CASCADE;
INSERT INTO models (id, name, team_id, task) VALUES
  (1, 'retired', 1, 'classification'), (2, 'shadow', 1, 'ranking'), (3, 'new', 2, 'regression'), (4, 'live', 2, 'ranking');
INSERT INTO model_versions (id, model_id, version, stage, registered_at) VALUES
  (1, 1, 1, 'archived', '2025-01-01'), (2, 2, 1, 'staging', '2025-01-02'), (3, 4, 1, 'production', '2025-01-03'),
  (4, 4, 2, 'development', '2025-01-04');
INSERT INTO deployments (id, model_version_id, environment, deployed_at, retired_at) VALUES
  (1, 1, 'production', '2025-02-01', '2025-03-01'), (2, 2, 'shadow', '2025-02-02', NULL),
  (3, 3, 'production', '2025-02-03', NULL);
