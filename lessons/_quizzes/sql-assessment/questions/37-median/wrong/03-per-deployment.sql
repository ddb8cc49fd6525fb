-- step: count
SELECT d.environment, percentile_cont(0.5) WITHIN GROUP (ORDER BY p.latency_ms) AS median, max(p.latency_ms) AS slowest
FROM deployments AS d
JOIN predictions AS p ON p.deployment_id = d.id
GROUP BY d.id;
