-- fails for: a model that answers although nothing is said, or only as a shadow
INSERT INTO models (id, name, team_id, task) VALUES
  (901, 'aphid-count', 1, 'regression'), (902, 'bulb-price', 1, 'regression'), (903, 'crate-fill', 1, 'regression'), (904, 'drought', 1, 'ranking');
INSERT INTO model_versions (id, model_id, version, stage, registered_at) VALUES
  (9001, 901, 1, 'archived', '2025-10-01'), (9002, 901, 2, 'staging', '2025-10-02'),
  (9003, 902, 1, 'production', '2025-10-01'), (9004, 903, 1, 'production', '2025-10-01'),
  (9005, 904, 3, 'development', '2025-10-01');
INSERT INTO deployments (id, model_version_id, environment, deployed_at, retired_at) VALUES
  (9001, 9001, 'production', '2025-11-01', NULL),
  (9003, 9003, 'shadow', '2025-11-01', NULL),
  (9004, 9004, 'production', '2025-11-01', '2025-11-02'),
  (9005, 9004, 'production', '2025-11-03', NULL);
