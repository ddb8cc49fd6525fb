-- step: rows
SELECT sku,
  jsonb_build_object('name', name, 'price', price, 'grams', weight_grams) AS document
FROM products
WHERE category_id = 26;
