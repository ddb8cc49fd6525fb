-- step: state
INSERT INTO inventory (product_id, warehouse, quantity)
VALUES (1, 'Leeds', 20), (2, 'Leeds', 30)
ON CONFLICT (product_id, warehouse) DO UPDATE SET quantity = excluded.quantity;
