-- step: count
WITH RECURSIVE needed AS (
  SELECT id FROM pipelines WHERE name = 'report_weekly'
  UNION
  SELECT d.needs_id FROM needed AS n JOIN depends_on AS d ON d.pipeline_id = n.id
)
SELECT p.name
FROM needed AS n JOIN pipelines AS p ON p.id = n.id
ORDER BY p.name;
