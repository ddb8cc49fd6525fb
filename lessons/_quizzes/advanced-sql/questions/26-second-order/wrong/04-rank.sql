-- step: count
-- variant: same-moment
-- says: two orders of a customer at the same moment
SELECT customer_id, id, ordered_at
FROM (SELECT customer_id, id, ordered_at, rank() OVER (PARTITION BY customer_id ORDER BY ordered_at) AS number FROM orders) AS numbered
WHERE number = 2;
