-- step: count
-- variant: look-alikes
SELECT sku, name
FROM products
WHERE name ILIKE '%tomato%'
   OR sku ILIKE '%tomato%';
