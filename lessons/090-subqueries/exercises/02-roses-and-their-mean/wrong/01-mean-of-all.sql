-- step: rows
SELECT name, price, round(price - (SELECT avg(price) FROM products), 2)
FROM products
WHERE category_id = 12
ORDER BY name, sku;
