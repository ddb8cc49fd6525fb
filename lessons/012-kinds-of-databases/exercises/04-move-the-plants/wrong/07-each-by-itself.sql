-- step: behaviour
-- says: a transaction of its own
UPDATE inventory SET quantity = quantity - 5 WHERE product_id = 119 AND warehouse = 'Bremen';
UPDATE inventory SET quantity = quantity + 5 WHERE product_id = 119 AND warehouse = 'Leeds';
