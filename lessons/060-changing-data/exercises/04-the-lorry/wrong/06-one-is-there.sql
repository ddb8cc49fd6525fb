-- step: state
-- variant: none-there
-- says: two products without a shelf
INSERT INTO inventory (product_id, warehouse, quantity)
VALUES (1, 'Leeds', 20)
ON CONFLICT (product_id, warehouse)
DO UPDATE SET quantity = inventory.quantity + excluded.quantity;
UPDATE inventory SET quantity = quantity + 30 WHERE product_id = 2 AND warehouse = 'Leeds';
