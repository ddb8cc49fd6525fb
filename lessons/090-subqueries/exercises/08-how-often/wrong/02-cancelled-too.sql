-- step: count
SELECT orders, count(*)
FROM (SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id) AS per_customer
GROUP BY orders
ORDER BY orders;
