-- step: rows
SELECT p.name, p.minutes + coalesce(max(q.minutes), 0) AS done_after
FROM pipelines AS p
LEFT JOIN depends_on AS d ON d.pipeline_id = p.id
LEFT JOIN pipelines AS q ON q.id = d.needs_id
GROUP BY p.id, p.name, p.minutes
ORDER BY done_after DESC, p.name;
