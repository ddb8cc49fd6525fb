-- step: count
-- variant: paid-and-shipped
-- says: a paid order that has been shipped
SELECT id, status
FROM orders
WHERE status = 'paid';
