-- step: rows
SELECT b.name, a.name AS other, a.price
FROM products AS a
JOIN products AS b ON b.category_id = a.category_id AND b.price = a.price AND a.id < b.id
WHERE a.category_id = 10
ORDER BY a.id, b.id;
