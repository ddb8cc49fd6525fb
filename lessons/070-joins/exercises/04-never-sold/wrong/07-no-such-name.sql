-- step: count
-- variant: twins
SELECT sku, name, released_on
FROM products
WHERE name NOT IN (SELECT p.name FROM order_items AS i JOIN products AS p ON p.id = i.product_id)
ORDER BY sku;
