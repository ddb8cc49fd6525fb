-- step: rows
SELECT d.id, count(*) AS known, round(avg(CASE WHEN (p.score > 0.5) = p.label THEN 1 ELSE 0 END), 3) AS accuracy
FROM deployments AS d
JOIN predictions AS p ON p.deployment_id = d.id
WHERE d.environment = 'production' AND p.label IS NOT NULL
GROUP BY d.id
HAVING count(*) >= 300;
