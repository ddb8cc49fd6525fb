SELECT m.name AS model, t.name AS team
FROM models AS m
JOIN teams AS t ON t.id = m.team_id
WHERE m.task = 'classification'
ORDER BY t.name, m.name;
