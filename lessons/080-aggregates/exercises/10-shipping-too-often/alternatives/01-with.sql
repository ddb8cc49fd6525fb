-- good for: a longer query: the step before the join has a name of its own
WITH goods AS (
  SELECT order_id, sum(quantity * unit_price) AS goods
  FROM order_items
  GROUP BY order_id
)
SELECT o.status, count(*) AS orders, sum(o.shipping) AS shipping, sum(goods.goods) AS goods
FROM orders AS o
JOIN goods ON goods.order_id = o.id
WHERE o.ordered_at >= '2025-12-01'
GROUP BY o.status
ORDER BY o.status;
