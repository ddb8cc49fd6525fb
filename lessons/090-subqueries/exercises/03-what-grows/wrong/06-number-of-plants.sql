-- step: count
-- variant: another-number
-- says: Plants has another number
SELECT sku, name
FROM products
WHERE category_id IN (SELECT id FROM categories WHERE parent_id = 1)
ORDER BY sku;
