-- step: rows
SELECT id, title
FROM articles, websearch_to_tsquery('english', 'slow or query') AS asked
WHERE to_tsvector('english', title || ' ' || body) @@ asked
ORDER BY ts_rank(to_tsvector('english', title || ' ' || body), asked) DESC, id
LIMIT 5;
