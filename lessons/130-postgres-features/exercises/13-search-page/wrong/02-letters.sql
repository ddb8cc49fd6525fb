-- step: count
-- variant: edges
SELECT title, coalesce(meta ->> 'kind', 'unsorted') AS kind, coalesce(tags[1], 'none') AS first_tag, to_char(published_at, 'YYYY-MM') AS month
FROM articles
WHERE body ILIKE '%monitor%' AND body NOT ILIKE '%seasonal%' AND published_at IS NOT NULL
ORDER BY views DESC NULLS LAST, id
LIMIT 10;
