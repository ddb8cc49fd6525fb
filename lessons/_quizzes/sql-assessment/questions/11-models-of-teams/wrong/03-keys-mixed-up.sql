-- step: count
SELECT m.name AS model, t.name AS team
FROM models AS m
JOIN teams AS t ON t.id = m.id
WHERE m.task = 'classification'
ORDER BY t.name, m.name;
