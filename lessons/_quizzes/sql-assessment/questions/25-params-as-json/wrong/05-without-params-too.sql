-- step: error
-- variant: none
-- says: a run that has no parameters
SELECT r.id, jsonb_object_agg(p.name, p.value) AS params
FROM runs AS r
LEFT JOIN params AS p ON p.run_id = r.id
WHERE r.experiment_id = 1
GROUP BY r.id
ORDER BY r.id;
