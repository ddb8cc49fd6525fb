-- step: count
SELECT c.id, c.name, o.id, o.status
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id AND c.country = 'Nigeria'
ORDER BY c.id, o.id;
