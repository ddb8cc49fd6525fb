-- step: rows
SELECT m.name, max(v.version) AS version, max(v.stage) AS stage
FROM model_versions AS v
JOIN models AS m ON m.id = v.model_id
GROUP BY m.id;
