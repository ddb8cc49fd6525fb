-- step: rows
-- variant: weightless
SELECT sku,
  jsonb_build_object('title', name, 'price', price, 'grams', coalesce(weight_grams, 0)) AS document
FROM products
WHERE category_id = 26;
