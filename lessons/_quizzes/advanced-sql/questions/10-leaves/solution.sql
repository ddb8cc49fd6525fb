SELECT name
FROM categories AS c
WHERE NOT EXISTS (SELECT FROM categories AS child WHERE child.parent_id = c.id);
