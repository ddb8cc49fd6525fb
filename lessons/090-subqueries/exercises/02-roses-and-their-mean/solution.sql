SELECT name, price, round(price - (SELECT avg(price) FROM products WHERE category_id = 12), 2) AS above
FROM products
WHERE category_id = 12
ORDER BY name, sku;
