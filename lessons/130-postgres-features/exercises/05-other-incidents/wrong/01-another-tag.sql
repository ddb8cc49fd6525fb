-- step: count
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE 'incidents' = ANY (tags) AND 'postgresql' <> ANY (tags)
ORDER BY id;
