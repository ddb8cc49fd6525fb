-- fails for: a product that has its shelf already
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at) VALUES (1, 'Leeds', 7, 5);
