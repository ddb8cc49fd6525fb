-- step: count
SELECT m.name AS model, t.name AS team
FROM models AS m
CROSS JOIN teams AS t
WHERE m.task = 'classification'
ORDER BY t.name, m.name;
