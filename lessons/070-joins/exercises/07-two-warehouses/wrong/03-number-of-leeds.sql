-- step: rows
SELECT l.product_id, l.quantity AS leeds, p.quantity AS poznan
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p ON p.product_id = l.product_id
ORDER BY l.product_id;
