-- step: rows
SELECT id, title
FROM articles, websearch_to_tsquery('english', 'slow query') AS asked
WHERE to_tsvector('english', body) @@ asked
ORDER BY ts_rank(to_tsvector('english', body), asked) DESC, id
LIMIT 5;
