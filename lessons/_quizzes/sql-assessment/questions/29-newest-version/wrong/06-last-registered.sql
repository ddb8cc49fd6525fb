-- step: rows
-- variant: late
SELECT DISTINCT ON (m.id) m.name, v.version, v.stage
FROM model_versions AS v
JOIN models AS m ON m.id = v.model_id
ORDER BY m.id, v.registered_at DESC;
