-- step: count
SELECT p.sku, p.name
FROM inventory AS i, products AS p
WHERE i.warehouse = 'Leeds' AND i.quantity = 0
ORDER BY p.name, p.sku;
