-- step: rows
SELECT d.environment, avg(p.latency_ms) AS median, max(p.latency_ms) AS slowest
FROM deployments AS d
JOIN predictions AS p ON p.deployment_id = d.id
GROUP BY d.environment;
