-- step: count
-- variant: entered-later
-- says: a needed pipeline with a higher id
WITH RECURSIVE needed AS (
  SELECT d.needs_id AS id
  FROM depends_on AS d JOIN pipelines AS p ON p.id = d.pipeline_id
  WHERE p.name = 'report_weekly'
  UNION
  SELECT d.needs_id FROM needed AS n JOIN depends_on AS d ON d.pipeline_id = n.id AND d.needs_id < n.id
)
SELECT p.name
FROM needed AS n JOIN pipelines AS p ON p.id = n.id
ORDER BY p.name;
