-- step: error
INSERT INTO inventory (product_id, warehouse, quantity)
VALUES (1, 'Leeds', 20), (2, 'Leeds', 30);
