-- step: state
INSERT INTO inventory (product_id, warehouse, quantity)
SELECT id, 'Ghent', 0 FROM products;
