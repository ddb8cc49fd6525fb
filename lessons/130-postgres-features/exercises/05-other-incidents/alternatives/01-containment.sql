-- good for: a GIN index on the tags
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE tags @> '{incidents}' AND NOT tags && '{postgresql}'
ORDER BY id;
