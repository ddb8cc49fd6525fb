-- step: count
-- variant: same-moment
-- says: two orders at the same moment
SELECT orders, count(*)
FROM (
  SELECT customer_id, count(DISTINCT ordered_at) AS orders
  FROM orders
  WHERE status <> 'cancelled'
  GROUP BY customer_id
) AS per_customer
GROUP BY orders
ORDER BY orders;
