-- step: count
SELECT k.name, child.name
FROM categories AS k
LEFT JOIN categories AS child ON child.parent_id = k.id
ORDER BY k.name;
