-- step: count
SELECT m.name, v.version, v.stage
FROM (
  SELECT model_id, version, stage, row_number() OVER (PARTITION BY model_id ORDER BY version DESC) AS place
  FROM model_versions
) AS v
RIGHT JOIN models AS m ON m.id = v.model_id AND v.place = 1;
