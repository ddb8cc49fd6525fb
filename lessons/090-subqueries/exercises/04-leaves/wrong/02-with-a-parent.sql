-- step: count
SELECT name
FROM categories
WHERE parent_id IS NOT NULL
ORDER BY name;
