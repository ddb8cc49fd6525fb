-- step: rows
SELECT id, title
FROM articles
WHERE title || ' ' || body ILIKE '%slow%query%'
ORDER BY id
LIMIT 5;
