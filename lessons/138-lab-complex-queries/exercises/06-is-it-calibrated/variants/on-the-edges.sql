-- fails for: a step without predictions, or scores that lie on an edge
DELETE FROM predictions;
INSERT INTO predictions (id, deployment_id, predicted_at, score, label)
SELECT row_number() OVER (), d.id, '2025-11-01', s.score, s.label
FROM (VALUES (0.00, false), (0.19, true), (0.20, true), (0.20, NULL), (0.39, false), (0.80, true), (0.79, false), (1.00, true), (1.00, false), (0.60, NULL)) AS s (score, label),
  (SELECT id FROM deployments WHERE environment = 'production' ORDER BY id LIMIT 2) AS d;
INSERT INTO predictions (id, deployment_id, predicted_at, score, label)
SELECT 90001, id, '2025-11-01', 0.50, true FROM deployments WHERE environment = 'shadow' ORDER BY id LIMIT 1;
