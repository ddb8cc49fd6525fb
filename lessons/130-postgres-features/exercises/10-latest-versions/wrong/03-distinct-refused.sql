-- step: error
SELECT DISTINCT meta #>> '{model,version}' AS version
FROM articles
WHERE meta #>> '{model,name}' = 'reply-drafts'
ORDER BY string_to_array(ltrim(meta #>> '{model,version}', 'v'), '.')::integer[] DESC
LIMIT 5;
