-- step: count
-- variant: moved
SELECT sku, name
FROM products
WHERE category_id IN (
  SELECT id FROM categories
  WHERE name = 'Plants' OR parent_id = (SELECT id FROM categories WHERE name = 'Plants')
)
ORDER BY sku;
