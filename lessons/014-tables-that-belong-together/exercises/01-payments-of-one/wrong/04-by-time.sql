-- step: order
-- variant: entered-late
-- says: a payment that was entered late
SELECT *
FROM payments
WHERE order_id = 9
ORDER BY paid_at;
