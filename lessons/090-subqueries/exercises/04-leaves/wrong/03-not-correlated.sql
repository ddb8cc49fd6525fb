-- step: count
SELECT k.name
FROM categories AS k
WHERE NOT EXISTS (SELECT FROM categories AS child WHERE child.parent_id IS NOT NULL)
ORDER BY k.name;
