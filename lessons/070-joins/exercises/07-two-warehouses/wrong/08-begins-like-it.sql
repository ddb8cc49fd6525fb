-- step: count
-- variant: another-warehouse
SELECT product_id, l.quantity AS leeds, p.quantity AS poznan
FROM (SELECT * FROM inventory WHERE warehouse = 'Leeds') AS l
FULL JOIN (SELECT * FROM inventory WHERE warehouse LIKE 'Poz%') AS p USING (product_id)
ORDER BY product_id;
