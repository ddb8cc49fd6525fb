-- step: count
-- variant: on-the-edges
SELECT s.step, count(p.id) AS predictions, round(avg(p.score), 3) AS said, round(avg(p.label::integer), 3) AS true_share
FROM generate_series(1, 5) AS s (step)
LEFT JOIN (
  SELECT p.* FROM predictions AS p JOIN deployments AS d ON d.id = p.deployment_id
  WHERE d.environment = 'production' AND p.label IS NOT NULL
) AS p ON least(width_bucket(p.score, 0, 1, 5), 5) = s.step
GROUP BY s.step
ORDER BY s.step;
