-- step: count
SELECT m.name, v.version, v.stage
FROM (
  SELECT model_id, version, stage, row_number() OVER (ORDER BY version DESC) AS place
  FROM model_versions
) AS v
JOIN models AS m ON m.id = v.model_id
WHERE v.place = 1;
