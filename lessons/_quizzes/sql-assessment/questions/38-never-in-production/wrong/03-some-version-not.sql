-- step: count
SELECT DISTINCT m.name
FROM models AS m
LEFT JOIN model_versions AS v ON v.model_id = m.id
WHERE NOT EXISTS (SELECT FROM deployments AS d WHERE d.model_version_id = v.id AND d.environment = 'production');
