-- step: behaviour
-- says: in 2 transactions
BEGIN;
UPDATE inventory SET quantity = quantity - 5 WHERE product_id = 119 AND warehouse = 'Bremen';
COMMIT;
BEGIN;
UPDATE inventory SET quantity = quantity + 5 WHERE product_id = 119 AND warehouse = 'Leeds';
COMMIT;
