-- step: count
SELECT k.name, parent.name AS parent
FROM categories AS k
RIGHT JOIN categories AS parent ON parent.id = k.parent_id
ORDER BY k.name;
