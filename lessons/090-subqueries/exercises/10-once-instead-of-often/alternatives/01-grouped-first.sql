-- good for: several tables hanging from one; each is grouped by itself, and nothing is multiplied
SELECT c.id, c.name, coalesce(o.orders, 0) AS orders, o.latest
FROM customers AS c
LEFT JOIN (
  SELECT customer_id, count(*) AS orders, max(ordered_at) AS latest
  FROM orders
  GROUP BY customer_id
) AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
ORDER BY c.id;
