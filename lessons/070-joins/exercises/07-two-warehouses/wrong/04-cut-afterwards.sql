-- step: count
SELECT product_id, l.quantity AS leeds, p.quantity AS poznan
FROM inventory AS l
FULL JOIN inventory AS p USING (product_id)
WHERE l.warehouse = 'Leeds' AND p.warehouse = 'Poznań'
ORDER BY product_id;
