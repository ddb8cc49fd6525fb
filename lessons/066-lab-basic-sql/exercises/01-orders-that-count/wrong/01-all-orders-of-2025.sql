-- step: count
SELECT id, ordered_at::date AS ordered_on, (coupon IS NOT NULL)::integer AS with_coupon,
  (shipping = 0)::integer AS free_shipping, (status = 'returned')::integer AS returned
FROM orders
WHERE ordered_at >= '2025-01-01' AND ordered_at < '2026-01-01'
ORDER BY ordered_at, id;
