-- step: count
SELECT orders, count(*)
FROM (
  SELECT c.id, count(o.id) AS orders
  FROM customers AS c
  LEFT JOIN orders AS o ON o.customer_id = c.id AND o.status <> 'cancelled'
  GROUP BY c.id
) AS per_customer
GROUP BY orders
ORDER BY orders;
