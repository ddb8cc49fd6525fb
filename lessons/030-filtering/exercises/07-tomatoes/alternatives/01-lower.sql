-- good for: databases that have no ILIKE
SELECT sku, name
FROM products
WHERE lower(name) LIKE '%tomato%';
