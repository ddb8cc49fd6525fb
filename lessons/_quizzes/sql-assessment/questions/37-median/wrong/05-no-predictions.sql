-- step: count
-- variant: between
-- says: an even number of latencies with a gap in the middle, and an environment without predictions
SELECT d.environment, percentile_cont(0.5) WITHIN GROUP (ORDER BY p.latency_ms) AS median, max(p.latency_ms) AS slowest
FROM deployments AS d
LEFT JOIN predictions AS p ON p.deployment_id = d.id
GROUP BY d.environment;
