-- step: state
-- says: In inventory 1 row differs
INSERT INTO inventory (product_id, warehouse, quantity)
VALUES (1, 'Leeds', 20), (2, 'Leeds', 30)
ON CONFLICT DO NOTHING;
