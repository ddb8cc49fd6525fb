-- step: rows
-- variant: at-midnight
-- says: an order placed at the first moment of December
SELECT
  o.status,
  count(*),
  sum(o.shipping),
  sum(i.goods)
FROM orders AS o
JOIN (
  SELECT order_id, sum(quantity * unit_price) AS goods
  FROM order_items
  GROUP BY order_id
) AS i ON i.order_id = o.id
WHERE o.ordered_at > '2025-12-01' AND o.ordered_at < '2026-01-01'
GROUP BY o.status
ORDER BY o.status;
