-- step: count
SELECT DISTINCT c.name
FROM categories AS c
JOIN categories AS child ON child.parent_id <> c.id;
