-- step: order
SELECT t.name, count(e.id) AS experiments
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
GROUP BY t.id, t.name
ORDER BY experiments DESC;
