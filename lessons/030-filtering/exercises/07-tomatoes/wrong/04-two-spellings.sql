-- step: count
-- variant: in-capitals
-- says: a name that is written in capitals
SELECT sku, name
FROM products
WHERE name LIKE '%tomato%' OR name LIKE '%Tomato%';
