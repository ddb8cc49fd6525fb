-- step: order
SELECT p.sku, p.name
FROM inventory AS i
JOIN products AS p ON p.id = i.product_id
WHERE i.warehouse = 'Leeds' AND i.quantity = 0
ORDER BY p.sku;
