-- step: count
-- variant: bought-later
-- says: after writing the review
SELECT r.id, r.product_id, r.customer_id
FROM reviews AS r
WHERE NOT EXISTS (
  SELECT
  FROM orders AS o
  JOIN order_items AS i ON i.order_id = o.id
  WHERE o.customer_id = r.customer_id AND i.product_id = r.product_id AND o.ordered_at < r.written_at
)
ORDER BY r.id;
