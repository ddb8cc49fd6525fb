-- step: count
-- variant: look-alikes
-- says: a tag that only begins with
SELECT id, cardinality(tags) AS tag_count
FROM articles
WHERE array_to_string(tags, ',') LIKE '%incidents%' AND NOT 'postgresql' = ANY (tags)
ORDER BY id;
