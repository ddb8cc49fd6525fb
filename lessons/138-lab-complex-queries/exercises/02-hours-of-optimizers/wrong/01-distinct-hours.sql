-- step: rows
SELECT p.value AS optimizer, count(DISTINCT r.id) AS runs, sum(DISTINCT r.gpu_hours) AS hours, max(m.value) AS best
FROM runs AS r
JOIN params AS p ON p.run_id = r.id AND p.name = 'optimizer'
LEFT JOIN metrics AS m ON m.run_id = r.id AND m.name = 'val_accuracy'
WHERE r.status = 'finished'
GROUP BY optimizer
ORDER BY optimizer;
