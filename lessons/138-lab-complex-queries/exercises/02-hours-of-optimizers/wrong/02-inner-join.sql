-- step: count
-- variant: without-a-curve
WITH accuracies AS (SELECT run_id, max(value) AS best FROM metrics WHERE name = 'val_accuracy' GROUP BY run_id)
SELECT p.value AS optimizer, count(*) AS runs, sum(r.gpu_hours) AS hours, max(a.best) AS best
FROM runs AS r
JOIN params AS p ON p.run_id = r.id AND p.name = 'optimizer'
JOIN accuracies AS a ON a.run_id = r.id
WHERE r.status = 'finished'
GROUP BY optimizer
ORDER BY optimizer;
