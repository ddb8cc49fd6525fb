-- step: order
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE 'incidents' = ANY (tags) AND NOT 'postgresql' = ANY (tags)
ORDER BY id DESC;
