-- step: error
-- variant: edges
SELECT t.name AS team, coalesce(sum(r.gpu_hours), 0) AS hours, t.gpu_hours AS quota,
  round(100 * coalesce(sum(r.gpu_hours), 0) / t.gpu_hours, 1) AS percent
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.started_at >= '2025-11-01' AND r.started_at < '2025-12-01'
GROUP BY t.id
ORDER BY team;
