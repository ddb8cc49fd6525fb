SELECT
  o.status,
  count(*) AS orders,
  sum(o.shipping) AS shipping,
  sum(i.goods) AS goods
FROM orders AS o
JOIN (
  SELECT order_id, sum(quantity * unit_price) AS goods
  FROM order_items
  GROUP BY order_id
) AS i ON i.order_id = o.id
WHERE o.ordered_at >= '2025-12-01'
GROUP BY o.status
ORDER BY o.status;
