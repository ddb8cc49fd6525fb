-- step: behaviour
-- says: best_runs has each experiment
CREATE TABLE team_hours (team, hours, place) AS
SELECT t.name, coalesce(sum(r.gpu_hours), 0) AS hours, dense_rank() OVER (ORDER BY coalesce(sum(r.gpu_hours), 0) DESC) AS place
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
GROUP BY t.id;
CREATE TABLE model_state (model, answers, predictions, right_share) AS
SELECT m.name, a.version, count(p.id) AS n,
  round(avg(CASE WHEN (p.score >= 0.5) = p.label THEN 1 ELSE 0 END), 3) AS share
FROM models AS m
LEFT JOIN (
  SELECT v.model_id, v.version, d.id FROM deployments AS d JOIN model_versions AS v ON v.id = d.model_version_id
  WHERE d.environment = 'production' AND d.retired_at IS NULL
) AS a ON a.model_id = m.id
LEFT JOIN predictions AS p ON p.deployment_id = a.id AND p.predicted_at >= '2025-12-01' AND p.predicted_at < '2026-01-01'
GROUP BY m.id, a.version;
