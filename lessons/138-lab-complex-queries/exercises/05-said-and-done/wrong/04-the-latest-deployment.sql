-- step: count
WITH answering AS (
  SELECT DISTINCT ON (v.model_id) v.model_id, v.version
  FROM deployments AS d JOIN model_versions AS v ON v.id = d.model_version_id
  ORDER BY v.model_id, d.deployed_at DESC
), called AS (SELECT model_id, version FROM model_versions WHERE stage = 'production')
SELECT m.name AS model, a.version AS answers, c.version AS said
FROM models AS m
LEFT JOIN answering AS a ON a.model_id = m.id
LEFT JOIN called AS c ON c.model_id = m.id
WHERE a.version IS DISTINCT FROM c.version
ORDER BY model;
