-- step: count
SELECT r.id, r.product_id, r.customer_id
FROM reviews AS r
WHERE r.customer_id NOT IN (SELECT customer_id FROM orders)
   OR r.product_id NOT IN (SELECT product_id FROM order_items)
ORDER BY r.id;
