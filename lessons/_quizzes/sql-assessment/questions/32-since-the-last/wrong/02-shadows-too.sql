-- step: count
SELECT id, deployed_at, deployed_at - lag(deployed_at) OVER (ORDER BY deployed_at, id) AS since
FROM deployments
ORDER BY deployed_at, id;
