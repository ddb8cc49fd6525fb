-- step: count
-- variant: retired
SELECT m.name
FROM models AS m
WHERE NOT EXISTS (
  SELECT
  FROM model_versions AS v
  JOIN deployments AS d ON d.model_version_id = v.id
  WHERE v.model_id = m.id AND d.environment = 'production' AND d.retired_at IS NULL
);
