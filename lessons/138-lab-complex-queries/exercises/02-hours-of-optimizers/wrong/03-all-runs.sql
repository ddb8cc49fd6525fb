-- step: rows
WITH accuracies AS (SELECT run_id, max(value) AS best FROM metrics WHERE name = 'val_accuracy' GROUP BY run_id)
SELECT p.value AS optimizer, count(*) AS runs, sum(r.gpu_hours) AS hours, max(a.best) AS best
FROM runs AS r
JOIN params AS p ON p.run_id = r.id AND p.name = 'optimizer'
LEFT JOIN accuracies AS a ON a.run_id = r.id
GROUP BY optimizer
ORDER BY optimizer;
