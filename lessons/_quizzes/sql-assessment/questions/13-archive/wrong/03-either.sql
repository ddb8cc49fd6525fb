-- step: state
UPDATE model_versions
SET stage = 'archived'
WHERE stage = 'staging' OR registered_at < '2025-07-01';
