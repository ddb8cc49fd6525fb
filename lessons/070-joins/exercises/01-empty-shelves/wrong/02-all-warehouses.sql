-- step: count
SELECT p.sku, p.name
FROM inventory AS i
JOIN products AS p ON p.id = i.product_id
WHERE i.quantity = 0
ORDER BY p.name, p.sku;
