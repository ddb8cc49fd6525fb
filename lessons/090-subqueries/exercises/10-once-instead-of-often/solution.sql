SELECT c.id, c.name, count(o.id) AS orders, max(o.ordered_at) AS latest
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
GROUP BY c.id
ORDER BY c.id;
