-- step: count
-- variant: another-land
-- says: a customer in Niger
SELECT c.id, c.name, o.id, o.status
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country LIKE 'Niger%'
ORDER BY c.id, o.id;
