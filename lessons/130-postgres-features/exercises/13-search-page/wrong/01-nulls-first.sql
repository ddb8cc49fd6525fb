-- step: rows
SELECT title, coalesce(meta ->> 'kind', 'unsorted') AS kind, coalesce(tags[1], 'none') AS first_tag, to_char(published_at, 'YYYY-MM') AS month
FROM articles
WHERE to_tsvector('english', body) @@ websearch_to_tsquery('english', 'monitor -seasonal') AND published_at IS NOT NULL
ORDER BY views DESC, id
LIMIT 10;
