-- step: count
SELECT
  o.status,
  1,
  o.shipping,
  sum(i.quantity * i.unit_price)
FROM orders AS o
JOIN order_items AS i ON i.order_id = o.id
WHERE o.ordered_at >= '2025-12-01'
GROUP BY o.id
ORDER BY o.status;
