-- step: count
SELECT t.name, count(e.id) AS experiments
FROM teams AS t
JOIN experiments AS e ON e.team_id = t.id
GROUP BY t.id, t.name
ORDER BY experiments DESC, t.name;
