CREATE TABLE team_hours AS
WITH used AS (
  SELECT t.name, coalesce(sum(r.gpu_hours), 0) AS hours
  FROM teams AS t
  LEFT JOIN experiments AS e ON e.team_id = t.id
  LEFT JOIN runs AS r ON r.experiment_id = e.id
    AND r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
  GROUP BY t.id
)
SELECT name AS team, hours, dense_rank() OVER (ORDER BY hours DESC) AS place
FROM used;

CREATE TABLE best_runs AS
SELECT DISTINCT ON (e.id) e.name AS experiment, r.id AS run_id, m.value AS accuracy
FROM experiments AS e
JOIN runs AS r ON r.experiment_id = e.id
JOIN metrics AS m ON m.run_id = r.id
WHERE r.status = 'finished' AND m.name = 'val_accuracy'
ORDER BY e.id, m.value DESC, r.id;

CREATE TABLE model_state AS
WITH answering AS (
  SELECT v.model_id, v.version, d.id AS deployment_id
  FROM deployments AS d
  JOIN model_versions AS v ON v.id = d.model_version_id
  WHERE d.environment = 'production' AND d.retired_at IS NULL
)
SELECT m.name AS model, a.version AS answers,
  count(p.id) AS predictions,
  round(avg(((p.score >= 0.5) = p.label)::integer), 3) AS right_share
FROM models AS m
LEFT JOIN answering AS a ON a.model_id = m.id
LEFT JOIN predictions AS p ON p.deployment_id = a.deployment_id
  AND p.predicted_at >= '2025-12-01' AND p.predicted_at < '2026-01-01'
GROUP BY m.id, a.version;

CREATE TABLE alerts AS
SELECT 'idle team' AS alert, t.name AS subject
FROM teams AS t
WHERE NOT EXISTS (
  SELECT FROM runs AS r
  JOIN experiments AS e ON e.id = r.experiment_id
  WHERE e.team_id = t.id
    AND r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
)
UNION ALL
SELECT 'nobody answers', s.model
FROM model_state AS s
WHERE s.answers IS NULL AND EXISTS (
  SELECT FROM model_versions AS v
  JOIN models AS m ON m.id = v.model_id
  WHERE m.name = s.model
);
