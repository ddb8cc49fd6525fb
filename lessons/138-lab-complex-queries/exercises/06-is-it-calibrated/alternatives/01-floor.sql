-- good for: any database, since it only divides and cuts off
SELECT least(floor(p.score * 5)::integer + 1, 5) AS step,
  count(*) AS predictions,
  round(avg(p.score), 3) AS said,
  round(avg(CASE WHEN p.label THEN 1.0 ELSE 0.0 END), 3) AS true_share
FROM predictions AS p
JOIN deployments AS d ON d.id = p.deployment_id
WHERE d.environment = 'production' AND p.label IS NOT NULL
GROUP BY step
ORDER BY step;
