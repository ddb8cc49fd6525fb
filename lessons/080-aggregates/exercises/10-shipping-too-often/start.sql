SELECT
  o.status,
  count(*) AS orders,
  sum(o.shipping) AS shipping,
  sum(i.quantity * i.unit_price) AS goods
FROM orders AS o
JOIN order_items AS i ON i.order_id = o.id
WHERE o.ordered_at >= '2025-12-01'
GROUP BY o.status
ORDER BY o.status;
