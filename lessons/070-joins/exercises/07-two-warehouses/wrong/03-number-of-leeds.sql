-- step: rows
SELECT l.product_id, l.quantity, p.quantity
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p ON p.product_id = l.product_id
ORDER BY l.product_id;
