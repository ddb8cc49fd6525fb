-- step: count
SELECT product_id, l.quantity AS leeds, p.quantity AS poznan
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
RIGHT JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p USING (product_id)
ORDER BY product_id;
