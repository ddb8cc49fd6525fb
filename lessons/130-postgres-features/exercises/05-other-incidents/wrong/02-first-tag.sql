-- step: count
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE tags[1] = 'incidents' AND NOT 'postgresql' = ANY (tags)
ORDER BY id;
