-- step: count
SELECT width_bucket(p.score, 0, 1, 5) AS step, count(*) AS predictions, round(avg(p.score), 3) AS said,
  round(avg(p.label::integer), 3) AS true_share
FROM predictions AS p JOIN deployments AS d ON d.id = p.deployment_id
WHERE d.environment = 'production' AND p.label IS NOT NULL
GROUP BY step
ORDER BY step;
