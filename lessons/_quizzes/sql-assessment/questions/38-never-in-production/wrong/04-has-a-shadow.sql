-- step: count
SELECT DISTINCT m.name
FROM models AS m
JOIN model_versions AS v ON v.model_id = m.id
JOIN deployments AS d ON d.model_version_id = v.id
WHERE d.environment = 'shadow';
