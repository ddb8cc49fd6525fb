-- step: rows
-- variant: twins
SELECT name, price, round(price - 21.99, 2)
FROM products
WHERE category_id = 12
ORDER BY name, sku;
