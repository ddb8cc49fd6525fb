-- step: count
SELECT p.sku, p.name, p.released_on
FROM products AS p
LEFT JOIN order_items AS i ON i.product_id = p.id
ORDER BY p.sku;
