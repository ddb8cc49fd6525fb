-- step: count
-- variant: unknown
SELECT t.name, sum(r.gpu_hours) AS hours, round(100 * sum(r.gpu_hours) / sum(sum(r.gpu_hours)) OVER (), 1) AS percent
FROM teams AS t
JOIN experiments AS e ON e.team_id = t.id
JOIN runs AS r ON r.experiment_id = e.id
WHERE r.gpu_hours IS NOT NULL
GROUP BY t.id, t.name;
