-- step: count
SELECT customer_id, count(*)
FROM orders
WHERE status <> 'cancelled'
GROUP BY customer_id
ORDER BY customer_id;
