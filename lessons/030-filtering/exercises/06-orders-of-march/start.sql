SELECT id, ordered_at
FROM orders
WHERE ordered_at BETWEEN '2025-03-01' AND '2025-03-31';
