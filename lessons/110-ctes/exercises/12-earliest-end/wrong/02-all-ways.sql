-- step: count
WITH RECURSIVE ends AS (
  SELECT p.id, p.minutes AS done_after FROM pipelines AS p
  WHERE NOT EXISTS (SELECT FROM depends_on AS d WHERE d.pipeline_id = p.id)
  UNION
  SELECT p.id, e.done_after + p.minutes
  FROM ends AS e JOIN depends_on AS d ON d.needs_id = e.id JOIN pipelines AS p ON p.id = d.pipeline_id
)
SELECT p.name, e.done_after
FROM ends AS e JOIN pipelines AS p ON p.id = e.id
ORDER BY done_after DESC, p.name;
