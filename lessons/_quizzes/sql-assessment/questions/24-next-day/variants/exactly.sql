-- fails for: a version exactly one day after the one before
UPDATE model_versions SET registered_at = '2025-05-01 12:00+00' WHERE model_id = 12 AND version = 1;
UPDATE model_versions SET registered_at = '2025-05-02 12:00+00' WHERE model_id = 12 AND version = 2;
