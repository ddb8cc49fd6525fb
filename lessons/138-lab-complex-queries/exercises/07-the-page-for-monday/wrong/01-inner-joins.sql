-- step: behaviour
-- says: team_hours
CREATE TABLE team_hours (team, hours, place) AS
SELECT t.name, sum(r.gpu_hours) AS hours, dense_rank() OVER (ORDER BY sum(r.gpu_hours) DESC) AS place
FROM teams AS t JOIN experiments AS e ON e.team_id = t.id JOIN runs AS r ON r.experiment_id = e.id
WHERE r.started_at >= '2025-12-01' AND r.started_at < '2026-01-01'
GROUP BY t.id;
CREATE TABLE model_state (model, answers, predictions, right_share) AS
SELECT m.name, v.version, count(p.id), round(avg(((p.score >= 0.5) = p.label)::integer), 3) AS share
FROM models AS m
JOIN model_versions AS v ON v.model_id = m.id
JOIN deployments AS d ON d.model_version_id = v.id AND d.environment = 'production' AND d.retired_at IS NULL
JOIN predictions AS p ON p.deployment_id = d.id AND p.predicted_at >= '2025-12-01' AND p.predicted_at < '2026-01-01'
GROUP BY m.id, v.version;
