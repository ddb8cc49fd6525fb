-- step: error
SELECT sku, name, price
FROM products
WHERE NOT discontinued AND price > avg(price)
ORDER BY sku;
