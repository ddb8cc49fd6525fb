-- step: count
-- variant: midnight
-- says: an order placed at midnight as April began
SELECT id, ordered_at
FROM orders
WHERE ordered_at BETWEEN '2025-03-01' AND '2025-04-01';
