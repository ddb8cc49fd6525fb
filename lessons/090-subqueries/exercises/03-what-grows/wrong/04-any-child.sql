-- step: count
SELECT sku, name
FROM products
WHERE category_id IN (SELECT id FROM categories WHERE parent_id IS NOT NULL)
ORDER BY sku;
