-- step: count
-- variant: moved
-- says: a category that has moved
SELECT sku, name
FROM products
WHERE category_id IN (6, 7, 8)
ORDER BY sku;
