-- step: count
SELECT r.experiment_id
FROM runs AS r
JOIN params AS p ON p.run_id = r.id
WHERE p.name = 'optimizer'
GROUP BY r.experiment_id;
