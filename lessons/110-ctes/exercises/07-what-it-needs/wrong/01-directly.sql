-- step: count
SELECT n.name
FROM depends_on AS d
JOIN pipelines AS p ON p.id = d.pipeline_id
JOIN pipelines AS n ON n.id = d.needs_id
WHERE p.name = 'report_weekly'
ORDER BY n.name;
