-- step: count
SELECT min(c.id) AS id, c.name, count(o.id), max(o.ordered_at)
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'India'
GROUP BY c.name
ORDER BY id;
