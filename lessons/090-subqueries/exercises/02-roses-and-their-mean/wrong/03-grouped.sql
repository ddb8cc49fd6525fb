-- step: rows
SELECT name, price, round(price - avg(price), 2)
FROM products
WHERE category_id = 12
GROUP BY id
ORDER BY name, sku;
