SELECT model_id, id, retired_at, next_at
FROM (
  SELECT v.model_id, d.id, d.retired_at,
    lead(d.deployed_at) OVER (PARTITION BY v.model_id ORDER BY d.deployed_at) AS next_at
  FROM deployments AS d
  JOIN model_versions AS v ON v.id = d.model_version_id
  WHERE d.environment = 'production'
) AS followed
WHERE retired_at < next_at
ORDER BY model_id, retired_at;
