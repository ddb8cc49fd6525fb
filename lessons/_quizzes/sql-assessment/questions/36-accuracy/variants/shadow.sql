-- fails for: a shadow with many known labels
UPDATE deployments SET environment = 'shadow' WHERE id = (SELECT deployment_id FROM predictions GROUP BY deployment_id HAVING count(label) >= 300 ORDER BY deployment_id LIMIT 1);
