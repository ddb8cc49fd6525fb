SELECT id, ordered_at, shipped_at
FROM orders
WHERE ordered_at >= '2025-01-01'
  AND shipped_at::date - ordered_at::date > 3
  AND coupon <> 'FREESHIP'
ORDER BY ordered_at DESC, id;
