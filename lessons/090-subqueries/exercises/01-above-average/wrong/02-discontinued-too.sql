-- step: count
SELECT sku, name, price
FROM products
WHERE price > (SELECT avg(price) FROM products WHERE NOT discontinued)
ORDER BY sku;
