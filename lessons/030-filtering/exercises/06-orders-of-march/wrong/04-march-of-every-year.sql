-- step: count
SELECT id, ordered_at
FROM orders
WHERE extract(month FROM ordered_at) = 3;
