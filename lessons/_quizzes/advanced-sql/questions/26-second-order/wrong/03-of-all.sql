-- step: count
SELECT customer_id, id, ordered_at
FROM (SELECT customer_id, id, ordered_at, row_number() OVER (ORDER BY ordered_at, id) AS number FROM orders) AS numbered
WHERE number = 2;
