SELECT *
FROM payments
WHERE order_id = 9
ORDER BY id;
