-- step: count
-- variant: forms
SELECT id, title
FROM articles, websearch_to_tsquery('simple', 'slow query') AS asked
WHERE to_tsvector('simple', title || ' ' || body) @@ asked
ORDER BY ts_rank(to_tsvector('simple', title || ' ' || body), asked) DESC, id
LIMIT 5;
