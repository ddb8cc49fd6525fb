SELECT DISTINCT meta #>> '{model,version}' AS version
FROM articles
WHERE meta #>> '{model,name}' = 'reply-drafts' AND meta #>> '{model,version}' IS NOT NULL
ORDER BY version DESC
LIMIT 5;
