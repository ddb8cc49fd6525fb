-- step: count
SELECT p.sku, p.name, p.released_on
FROM products AS p
JOIN order_items AS i ON i.product_id = p.id
WHERE i.order_id IS NULL
ORDER BY p.sku;
