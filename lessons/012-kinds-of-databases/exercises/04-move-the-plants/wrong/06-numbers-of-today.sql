-- step: state
-- variant: counted-again
BEGIN;
UPDATE inventory SET quantity = 63 WHERE product_id = 119 AND warehouse = 'Bremen';
UPDATE inventory SET quantity = 10 WHERE product_id = 119 AND warehouse = 'Leeds';
COMMIT;
