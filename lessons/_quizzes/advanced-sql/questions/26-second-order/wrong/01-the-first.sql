-- step: rows
SELECT customer_id, id, ordered_at
FROM (SELECT customer_id, id, ordered_at, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at, id) AS number FROM orders) AS numbered
WHERE number = 1 AND customer_id IN (SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) > 1);
