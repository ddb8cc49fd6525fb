-- step: count
SELECT m.name
FROM models AS m
LEFT JOIN model_versions AS v ON v.model_id = m.id
WHERE v.id IS NULL;
