-- step: count
SELECT c.id, c.name, count(o.id), max(o.ordered_at)
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
GROUP BY c.id
ORDER BY c.id;
