-- step: rows
SELECT meta #>> '{model,version}' AS version
FROM articles
WHERE meta #>> '{model,name}' = 'reply-drafts' AND meta #>> '{model,version}' IS NOT NULL
GROUP BY version
ORDER BY regexp_replace(meta #>> '{model,version}', '\D', '', 'g')::integer DESC
LIMIT 5;
