-- step: rows
SELECT t.name, count(*) AS experiments
FROM teams AS t
LEFT JOIN experiments AS e ON e.team_id = t.id
GROUP BY t.id, t.name
ORDER BY experiments DESC, t.name;
