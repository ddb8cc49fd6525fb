-- step: rows
-- variant: tens
SELECT meta #>> '{model,version}' AS version
FROM articles
WHERE meta #>> '{model,name}' = 'reply-drafts' AND meta #>> '{model,version}' IS NOT NULL
ORDER BY string_to_array(ltrim(meta #>> '{model,version}', 'v'), '.')::integer[] DESC
LIMIT 5;
