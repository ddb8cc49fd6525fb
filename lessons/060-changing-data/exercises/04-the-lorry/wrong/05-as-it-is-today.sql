-- step: error
-- variant: both-there
-- says: a product that has its shelf already
INSERT INTO inventory (product_id, warehouse, quantity) VALUES (1, 'Leeds', 20);
UPDATE inventory SET quantity = quantity + 30 WHERE product_id = 2 AND warehouse = 'Leeds';
