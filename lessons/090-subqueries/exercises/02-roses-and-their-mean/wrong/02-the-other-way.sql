-- step: rows
SELECT name, price, round((SELECT avg(price) FROM products WHERE category_id = 12) - price, 2)
FROM products
WHERE category_id = 12
ORDER BY name, sku;
