-- step: rows
SELECT t.name AS team, sum(r.gpu_hours) AS hours, t.gpu_hours AS quota,
  round(100 * sum(r.gpu_hours) / nullif(t.gpu_hours, 0), 1) AS percent
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.started_at >= '2025-11-01' AND r.started_at < '2025-12-01'
GROUP BY t.id
ORDER BY team;
