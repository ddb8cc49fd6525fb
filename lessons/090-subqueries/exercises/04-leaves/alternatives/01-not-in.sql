-- good for: a list that surely has no NULL, since the condition keeps it out
SELECT name
FROM categories
WHERE id NOT IN (SELECT parent_id FROM categories WHERE parent_id IS NOT NULL)
ORDER BY name;
