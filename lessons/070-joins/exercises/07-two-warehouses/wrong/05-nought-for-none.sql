-- step: rows
SELECT product_id, coalesce(l.quantity, 0) AS leeds, coalesce(p.quantity, 0) AS poznan
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p USING (product_id)
ORDER BY product_id;
