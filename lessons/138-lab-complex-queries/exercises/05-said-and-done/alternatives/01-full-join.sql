-- good for: two results of which neither is the whole, with no third table between them
SELECT m.name AS model, a.version AS answers, c.version AS said
FROM (
  SELECT v.model_id, v.version
  FROM deployments AS d
  JOIN model_versions AS v ON v.id = d.model_version_id
  WHERE d.environment = 'production' AND d.retired_at IS NULL
) AS a
FULL JOIN (
  SELECT model_id, version FROM model_versions WHERE stage = 'production'
) AS c ON c.model_id = a.model_id
JOIN models AS m ON m.id = coalesce(a.model_id, c.model_id)
WHERE a.version IS DISTINCT FROM c.version
ORDER BY model;
