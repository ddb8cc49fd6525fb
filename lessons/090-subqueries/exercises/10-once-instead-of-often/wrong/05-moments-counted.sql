-- step: rows
-- variant: few-orders
-- says: two orders placed at the same moment
SELECT c.id, c.name, count(DISTINCT o.ordered_at), max(o.ordered_at)
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
GROUP BY c.id
ORDER BY c.id;
