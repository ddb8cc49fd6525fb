-- step: error
SELECT sku, name
FROM products
WHERE category_id = (
  SELECT id FROM categories WHERE parent_id = (SELECT id FROM categories WHERE name = 'Plants')
)
ORDER BY sku;
