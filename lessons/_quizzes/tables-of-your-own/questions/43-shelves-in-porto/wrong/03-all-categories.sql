-- step: state
INSERT INTO inventory (product_id, warehouse, quantity)
SELECT id, 'Porto', 0
FROM products
WHERE NOT discontinued;
