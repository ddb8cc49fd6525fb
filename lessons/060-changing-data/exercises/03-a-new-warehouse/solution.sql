INSERT INTO inventory (product_id, warehouse, quantity)
SELECT id, 'Ghent', 0
FROM products
WHERE NOT discontinued AND weight_grams IS NOT NULL;
