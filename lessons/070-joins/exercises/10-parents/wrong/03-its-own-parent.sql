-- step: rows
SELECT k.name, parent.name AS parent
FROM categories AS k
LEFT JOIN categories AS parent ON parent.id = k.id
ORDER BY k.name;
