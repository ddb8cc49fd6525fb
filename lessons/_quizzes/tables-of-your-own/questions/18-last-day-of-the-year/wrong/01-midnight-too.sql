-- step: count
-- variant: at-the-edges
-- says: an order at the first moment of the next day
SELECT id, ordered_at
FROM orders
WHERE ordered_at BETWEEN '2025-12-31' AND '2026-01-01';
