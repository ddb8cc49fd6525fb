-- step: state
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at)
SELECT id, 'Porto', 0, 0
FROM products
WHERE category_id = 27 AND NOT discontinued;
