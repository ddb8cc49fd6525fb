-- step: rows
SELECT t.name, sum(r.gpu_hours) AS hours, round(100 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM teams AS t
JOIN experiments AS e ON e.team_id = t.id
JOIN runs AS r ON r.experiment_id = e.id
GROUP BY t.id, t.name;
