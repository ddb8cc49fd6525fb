-- step: count
-- variant: an-old-version-again
SELECT v.model_id, d.id, d.retired_at, e.deployed_at AS next_at
FROM model_versions AS v
JOIN deployments AS d ON d.model_version_id = v.id AND d.environment = 'production'
JOIN model_versions AS w ON w.model_id = v.model_id AND w.version = v.version + 1
JOIN deployments AS e ON e.model_version_id = w.id AND e.environment = 'production'
WHERE d.retired_at < e.deployed_at
ORDER BY v.model_id, d.retired_at;
