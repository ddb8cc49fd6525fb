-- step: count
-- variant: last-second
-- says: an order placed in the last second of February or of March
SELECT id, ordered_at
FROM orders
WHERE ordered_at BETWEEN '2025-03-01' AND '2025-03-31 23:59';
