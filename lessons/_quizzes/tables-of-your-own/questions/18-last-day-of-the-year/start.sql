SELECT id, ordered_at
FROM orders
WHERE ordered_at BETWEEN '2025-12-31' AND '2025-12-31';
