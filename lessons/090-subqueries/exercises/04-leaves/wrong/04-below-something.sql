-- step: count
-- variant: a-flat-tree
-- says: categories of which none has a parent
SELECT name
FROM categories
WHERE parent_id IS NOT NULL
  AND id NOT IN (SELECT parent_id FROM categories WHERE parent_id IS NOT NULL)
ORDER BY name;
