-- step: count
SELECT *
FROM payments
WHERE id = 9
ORDER BY id;
