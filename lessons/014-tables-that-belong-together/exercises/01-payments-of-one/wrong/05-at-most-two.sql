-- step: count
-- variant: entered-late
SELECT *
FROM payments
WHERE order_id = 9
ORDER BY id
LIMIT 2;
