-- step: columns
SELECT *
FROM orders
WHERE id = 9;
