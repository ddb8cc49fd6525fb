-- step: behaviour
-- variant: ties-and-silence
CREATE TABLE team_hours (team, hours, place) AS
SELECT t.name, coalesce(sum(r.gpu_hours), 0) AS hours, rank() OVER (ORDER BY coalesce(sum(r.gpu_hours), 0) DESC) AS place
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
GROUP BY t.id;
CREATE TABLE best_runs (experiment, run_id, accuracy) AS
SELECT DISTINCT ON (e.id) e.name, r.id, m.value
FROM experiments AS e JOIN runs AS r ON r.experiment_id = e.id JOIN metrics AS m ON m.run_id = r.id
WHERE r.status = 'finished' AND m.name = 'val_accuracy'
ORDER BY e.id, m.value DESC, r.id DESC;
CREATE TABLE model_state (model, answers, predictions, right_share) AS
SELECT m.name, a.version, count(p.id) AS n, round(avg(((p.score >= 0.5) = p.label)::integer), 3) AS share
FROM models AS m
LEFT JOIN (
  SELECT v.model_id, v.version, d.id FROM deployments AS d JOIN model_versions AS v ON v.id = d.model_version_id
  WHERE d.environment = 'production' AND d.retired_at IS NULL
) AS a ON a.model_id = m.id
LEFT JOIN predictions AS p ON p.deployment_id = a.id AND p.predicted_at >= '2025-12-01' AND p.predicted_at < '2026-01-01'
GROUP BY m.id, a.version;
CREATE TABLE alerts AS
SELECT 'idle team' AS alert, team AS subject FROM team_hours WHERE hours = 0
UNION ALL
SELECT 'nobody answers', model FROM model_state WHERE answers IS NULL
  AND model IN (SELECT m.name FROM models AS m JOIN model_versions AS v ON v.model_id = m.id);
