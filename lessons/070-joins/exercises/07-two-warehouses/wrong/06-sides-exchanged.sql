-- step: rows
SELECT product_id, p.quantity AS leeds, l.quantity AS poznan
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p USING (product_id)
ORDER BY product_id;
