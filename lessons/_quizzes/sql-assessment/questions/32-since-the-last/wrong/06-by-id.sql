-- step: rows
-- variant: not-by-id
-- says: deployments whose numbers do not follow the time, two at once
SELECT id, deployed_at, deployed_at - lag(deployed_at) OVER (ORDER BY id) AS since
FROM deployments
WHERE environment = 'production'
ORDER BY id;
