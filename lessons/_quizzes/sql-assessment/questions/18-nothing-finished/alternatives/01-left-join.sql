-- good for: one pass, when the numbers of the group are wanted as well
SELECT e.id, e.name
FROM experiments AS e
LEFT JOIN runs AS r ON r.experiment_id = e.id AND r.status = 'finished'
WHERE r.id IS NULL;
