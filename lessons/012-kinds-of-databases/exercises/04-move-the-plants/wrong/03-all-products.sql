-- step: error
BEGIN;
UPDATE inventory SET quantity = quantity - 5 WHERE warehouse = 'Bremen';
UPDATE inventory SET quantity = quantity + 5 WHERE warehouse = 'Leeds';
COMMIT;
