SELECT sku, name
FROM products
WHERE name ILIKE '%tomato%';
