-- step: count
SELECT name
FROM categories
WHERE id IN (SELECT parent_id FROM categories)
ORDER BY name;
