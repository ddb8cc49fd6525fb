-- good for: one row of each kind; DISTINCT ON is PostgreSQL’s own
SELECT DISTINCT ON (m.id) m.name, v.version, v.stage
FROM model_versions AS v
JOIN models AS m ON m.id = v.model_id
ORDER BY m.id, v.version DESC;
