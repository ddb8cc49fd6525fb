-- fails for: a version that was registered late, or at midnight
TRUNCATE deployments, metrics CASCADE;
UPDATE model_versions SET version = 20 WHERE id IN (12, 23);
UPDATE model_versions SET registered_at = '2025-12-30 09:00' WHERE version IN (2, 4);
UPDATE model_versions SET stage = 'staging', registered_at = '2025-07-01 00:00' WHERE model_id = 6 AND version = 1;
UPDATE model_versions SET stage = 'staging', registered_at = '2025-06-30 23:59' WHERE model_id = 7 AND version = 1;
