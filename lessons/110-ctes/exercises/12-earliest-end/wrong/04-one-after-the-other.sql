-- step: rows
WITH RECURSIVE needed AS (
  SELECT id AS pipeline_id, id AS needs_id FROM pipelines
  UNION
  SELECT n.pipeline_id, d.needs_id FROM needed AS n JOIN depends_on AS d ON d.pipeline_id = n.needs_id
)
SELECT p.name, sum(q.minutes) AS done_after
FROM needed AS n JOIN pipelines AS p ON p.id = n.pipeline_id JOIN pipelines AS q ON q.id = n.needs_id
GROUP BY p.id, p.name
ORDER BY done_after DESC, p.name;
