-- step: state
UPDATE orders
SET shipping = 0
WHERE status = 'new';
