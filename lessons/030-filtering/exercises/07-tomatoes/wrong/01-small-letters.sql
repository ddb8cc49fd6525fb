-- step: count
SELECT sku, name
FROM products
WHERE name LIKE '%tomato%';
