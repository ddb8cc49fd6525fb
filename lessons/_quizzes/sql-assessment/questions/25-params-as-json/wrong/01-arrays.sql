-- step: rows
SELECT r.id, jsonb_agg(p.value) AS params
FROM runs AS r
JOIN params AS p ON p.run_id = r.id
WHERE r.experiment_id = 1
GROUP BY r.id
ORDER BY r.id;
