-- step: order
-- variant: entered-late
SELECT *
FROM payments
WHERE order_id = 9;
