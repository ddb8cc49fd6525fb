-- step: state
-- variant: late
UPDATE model_versions
SET stage = 'archived'
WHERE stage = 'staging' AND registered_at <= '2025-07-01';
