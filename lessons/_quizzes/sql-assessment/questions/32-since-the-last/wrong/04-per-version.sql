-- step: rows
SELECT id, deployed_at, deployed_at - lag(deployed_at) OVER (PARTITION BY model_version_id ORDER BY deployed_at, id) AS since
FROM deployments
WHERE environment = 'production'
ORDER BY deployed_at, id;
