-- step: rows
-- variant: not-in-order
-- says: orders whose numbers do not follow the time
SELECT customer_id, id, ordered_at
FROM (SELECT customer_id, id, ordered_at, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS number FROM orders) AS numbered
WHERE number = 2;
