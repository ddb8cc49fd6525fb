SELECT name
FROM categories
WHERE id NOT IN (SELECT parent_id FROM categories)
ORDER BY name;
