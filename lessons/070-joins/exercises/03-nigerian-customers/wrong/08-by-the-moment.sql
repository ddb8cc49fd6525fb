-- step: order
-- variant: another-land
SELECT c.id, c.name, o.id, o.status
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
ORDER BY c.id, o.ordered_at;
