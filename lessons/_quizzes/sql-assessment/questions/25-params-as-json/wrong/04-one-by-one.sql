-- step: count
SELECT r.id, jsonb_build_object(p.name, p.value) AS params
FROM runs AS r
JOIN params AS p ON p.run_id = r.id
WHERE r.experiment_id = 1
ORDER BY r.id;
