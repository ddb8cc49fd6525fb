SELECT customer_id, id, ordered_at
FROM (
  SELECT customer_id, id, ordered_at,
    row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at, id) AS number
  FROM orders
) AS numbered
WHERE number = 2;
