-- good for: a query to which more columns will be added, since the hours are summed before anything is joined
WITH used AS (
  SELECT e.team_id, sum(r.gpu_hours) AS hours
  FROM runs AS r
  JOIN experiments AS e ON e.id = r.experiment_id
  WHERE r.started_at >= '2025-11-01' AND r.started_at < '2025-12-01'
  GROUP BY e.team_id
)
SELECT t.name AS team,
  coalesce(u.hours, 0) AS hours,
  t.gpu_hours AS quota,
  round(100 * coalesce(u.hours, 0) / nullif(t.gpu_hours, 0), 1) AS percent
FROM teams AS t
LEFT JOIN used AS u ON u.team_id = t.id
ORDER BY team;
