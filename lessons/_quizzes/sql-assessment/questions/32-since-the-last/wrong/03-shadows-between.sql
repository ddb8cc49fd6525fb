-- step: rows
SELECT id, deployed_at, since
FROM (SELECT *, deployed_at - lag(deployed_at) OVER (ORDER BY deployed_at, id) AS since FROM deployments) AS d
WHERE environment = 'production'
ORDER BY deployed_at, id;
