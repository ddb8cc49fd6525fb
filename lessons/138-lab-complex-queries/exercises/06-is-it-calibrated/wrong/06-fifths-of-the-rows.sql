-- step: rows
WITH cut AS (
  SELECT ntile(5) OVER (ORDER BY p.score) AS step, p.score, p.label
  FROM predictions AS p JOIN deployments AS d ON d.id = p.deployment_id
  WHERE d.environment = 'production' AND p.label IS NOT NULL
)
SELECT step, count(*) AS predictions, round(avg(score), 3) AS said, round(avg(label::integer), 3) AS true_share
FROM cut
GROUP BY step
ORDER BY step;
