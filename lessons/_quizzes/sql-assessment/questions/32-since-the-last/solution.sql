SELECT id, deployed_at, deployed_at - lag(deployed_at) OVER (ORDER BY deployed_at, id) AS since
FROM deployments
WHERE environment = 'production'
ORDER BY deployed_at, id;
