-- step: count
SELECT *
FROM payments
WHERE order_id = 9 AND amount > 0
ORDER BY id;
