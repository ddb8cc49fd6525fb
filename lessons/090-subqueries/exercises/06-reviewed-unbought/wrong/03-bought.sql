-- step: count
SELECT r.id, r.product_id, r.customer_id
FROM reviews AS r
WHERE EXISTS (
  SELECT
  FROM orders AS o
  JOIN order_items AS i ON i.order_id = o.id
  WHERE o.customer_id = r.customer_id AND i.product_id = r.product_id
)
ORDER BY r.id;
