-- step: count
-- variant: in-capitals
SELECT sku, name
FROM products
WHERE name LIKE '%tomato%' OR name LIKE '%Tomato%' OR name LIKE '%TOMATO%';
