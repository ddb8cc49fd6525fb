-- step: rows
SELECT r.id, jsonb_object_agg(p.value, p.name) AS params
FROM runs AS r
JOIN params AS p ON p.run_id = r.id
WHERE r.experiment_id = 1
GROUP BY r.id
ORDER BY r.id;
