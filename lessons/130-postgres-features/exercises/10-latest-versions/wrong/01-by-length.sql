-- step: rows
SELECT meta #>> '{model,version}' AS version
FROM articles
WHERE meta #>> '{model,name}' = 'reply-drafts' AND meta #>> '{model,version}' IS NOT NULL
GROUP BY version
ORDER BY length(meta #>> '{model,version}') DESC, version DESC
LIMIT 5;
