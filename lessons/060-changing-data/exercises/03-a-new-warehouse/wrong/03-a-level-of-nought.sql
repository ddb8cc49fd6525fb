-- step: state
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at)
SELECT id, 'Ghent', 0, 0 FROM products WHERE NOT discontinued AND weight_grams IS NOT NULL;
