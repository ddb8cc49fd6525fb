-- step: behaviour
-- says: best_runs has each experiment
CREATE TABLE team_hours (team, hours, place) AS
SELECT t.name, coalesce(sum(r.gpu_hours), 0) AS hours, dense_rank() OVER (ORDER BY coalesce(sum(r.gpu_hours), 0) DESC) AS place
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
GROUP BY t.id;
