SELECT
  c.id,
  c.name,
  (SELECT count(*) FROM orders AS o WHERE o.customer_id = c.id) AS orders,
  (SELECT max(o.ordered_at) FROM orders AS o WHERE o.customer_id = c.id) AS latest
FROM customers AS c
WHERE c.country = 'Nigeria'
ORDER BY c.id;
