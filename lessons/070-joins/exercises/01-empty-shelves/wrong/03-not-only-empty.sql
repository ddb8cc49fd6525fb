-- step: count
SELECT p.sku, p.name
FROM inventory AS i
JOIN products AS p ON p.id = i.product_id
WHERE i.warehouse = 'Leeds'
ORDER BY p.name, p.sku;
