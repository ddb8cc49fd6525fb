-- step: count
SELECT r.id, r.product_id, r.customer_id
FROM reviews AS r
WHERE NOT EXISTS (SELECT FROM orders AS o WHERE o.customer_id = r.customer_id)
ORDER BY r.id;
