-- step: rows
SELECT product_id, coalesce(l.quantity, 0), coalesce(p.quantity, 0)
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse = 'Poznań') AS p USING (product_id)
ORDER BY product_id;
