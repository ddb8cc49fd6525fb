-- step: count
SELECT r.id, jsonb_object_agg(p.name, p.value) AS params
FROM runs AS r
JOIN params AS p ON p.run_id = r.id
GROUP BY r.id
ORDER BY r.id;
