-- good for: graphs with few ways; each way is walked to its end, and the doubles go last
WITH RECURSIVE needed AS (
  SELECT d.needs_id AS id
  FROM depends_on AS d
  JOIN pipelines AS p ON p.id = d.pipeline_id
  WHERE p.name = 'report_weekly'
  UNION ALL
  SELECT d.needs_id
  FROM needed AS n
  JOIN depends_on AS d ON d.pipeline_id = n.id
)
SELECT name
FROM pipelines
WHERE id IN (SELECT id FROM needed)
ORDER BY name;
