-- step: count
SELECT a.model_id, a.version, b.version AS next
FROM model_versions AS a
JOIN model_versions AS b ON b.version = a.version + 1
WHERE b.registered_at <= a.registered_at + interval '1 day';
