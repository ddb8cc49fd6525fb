SELECT id, status
FROM orders
WHERE status = 'paid' AND shipped_at = NULL;
