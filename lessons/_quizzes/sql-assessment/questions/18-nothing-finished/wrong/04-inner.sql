-- step: count
SELECT e.id, e.name
FROM experiments AS e
JOIN runs AS r ON r.experiment_id = e.id
GROUP BY e.id
HAVING count(*) FILTER (WHERE r.status = 'finished') = 0;
