-- step: state
UPDATE model_versions
SET stage = 'archived'
WHERE registered_at < '2025-07-01';
