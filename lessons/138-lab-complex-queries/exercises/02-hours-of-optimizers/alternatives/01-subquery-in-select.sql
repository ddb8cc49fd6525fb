-- good for: one value of another table, with no join that could multiply anything
SELECT p.value AS optimizer,
  count(*) AS runs,
  sum(r.gpu_hours) AS hours,
  max((SELECT max(m.value) FROM metrics AS m WHERE m.run_id = r.id AND m.name = 'val_accuracy')) AS best
FROM runs AS r
JOIN params AS p ON p.run_id = r.id AND p.name = 'optimizer'
WHERE r.status = 'finished'
GROUP BY optimizer
ORDER BY optimizer;
