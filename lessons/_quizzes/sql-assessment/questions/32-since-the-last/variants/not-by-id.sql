-- fails for: deployments whose numbers do not follow the time, two at once
UPDATE deployments SET environment = 'production', deployed_at = timestamptz '2024-12-01 00:00+00' - id / 2 * interval '1 day', retired_at = NULL WHERE id <= 7;
UPDATE deployments SET model_version_id = 1 WHERE id IN (2, 4, 6);
