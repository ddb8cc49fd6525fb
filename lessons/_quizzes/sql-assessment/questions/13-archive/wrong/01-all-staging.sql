-- step: state
UPDATE model_versions
SET stage = 'archived'
WHERE stage = 'staging';
