-- step: count
-- variant: exactly
-- says: a version exactly one day after the one before
SELECT a.model_id, a.version, b.version AS next
FROM model_versions AS a
JOIN model_versions AS b ON b.model_id = a.model_id AND b.version = a.version + 1
WHERE b.registered_at < a.registered_at + interval '1 day';
