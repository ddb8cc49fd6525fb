SELECT k.name
FROM categories AS k
WHERE NOT EXISTS (SELECT FROM categories AS child WHERE child.parent_id = k.id)
ORDER BY k.name;
