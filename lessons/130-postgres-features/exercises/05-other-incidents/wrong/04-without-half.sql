-- step: count
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE 'incidents' = ANY (tags)
ORDER BY id;
