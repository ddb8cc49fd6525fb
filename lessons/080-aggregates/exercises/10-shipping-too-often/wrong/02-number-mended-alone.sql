-- step: rows
SELECT
  o.status,
  count(DISTINCT o.id),
  sum(o.shipping),
  sum(i.quantity * i.unit_price)
FROM orders AS o
JOIN order_items AS i ON i.order_id = o.id
WHERE o.ordered_at >= '2025-12-01'
GROUP BY o.status
ORDER BY o.status;
