-- good for: reading it easily, where no index is needed
SELECT id, ordered_at
FROM orders
WHERE ordered_at::date = '2025-12-31';
