-- step: count
-- variant: in-capitals
SELECT sku, name
FROM products
WHERE name LIKE '%omato%';
