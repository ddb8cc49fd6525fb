-- step: count
SELECT name, price, round(price - (SELECT avg(price) FROM products WHERE category_id = 12), 2)
FROM products
ORDER BY name, sku;
