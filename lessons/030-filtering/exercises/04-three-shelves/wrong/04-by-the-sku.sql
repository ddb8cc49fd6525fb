-- step: count
-- variant: first-bonsai
SELECT id, name, category_id
FROM products
WHERE sku LIKE 'SU%' OR sku LIKE 'FE%';
