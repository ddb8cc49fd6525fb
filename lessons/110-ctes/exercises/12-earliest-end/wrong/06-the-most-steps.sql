-- step: rows
-- variant: slow-beside-quick
WITH RECURSIVE ends AS (
  SELECT p.id, p.minutes AS done_after, 1 AS steps FROM pipelines AS p
  WHERE NOT EXISTS (SELECT FROM depends_on AS d WHERE d.pipeline_id = p.id)
  UNION
  SELECT p.id, e.done_after + p.minutes, e.steps + 1
  FROM ends AS e JOIN depends_on AS d ON d.needs_id = e.id JOIN pipelines AS p ON p.id = d.pipeline_id
), longest AS (
  SELECT DISTINCT ON (id) id, done_after FROM ends ORDER BY id, steps DESC, done_after DESC
)
SELECT p.name, l.done_after
FROM longest AS l JOIN pipelines AS p ON p.id = l.id
ORDER BY done_after DESC, p.name;
