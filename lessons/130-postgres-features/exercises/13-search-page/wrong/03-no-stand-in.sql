-- step: rows
-- variant: edges
SELECT title, meta ->> 'kind' AS kind, tags[1] AS first_tag, to_char(published_at, 'YYYY-MM') AS month
FROM articles
WHERE to_tsvector('english', body) @@ websearch_to_tsquery('english', 'monitor -seasonal') AND published_at IS NOT NULL
ORDER BY views DESC NULLS LAST, id
LIMIT 10;
