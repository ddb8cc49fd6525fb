-- step: count
-- variant: cancelled-alone
SELECT p.sku, p.name, p.released_on
FROM products AS p
LEFT JOIN order_items AS i ON i.product_id = p.id
WHERE i.order_id IS NULL AND p.released_on IS NOT NULL
ORDER BY p.sku;
