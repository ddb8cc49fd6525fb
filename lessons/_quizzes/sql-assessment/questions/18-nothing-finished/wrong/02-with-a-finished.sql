-- step: count
SELECT e.id, e.name
FROM experiments AS e
WHERE EXISTS (SELECT FROM runs AS r WHERE r.experiment_id = e.id AND r.status = 'finished');
