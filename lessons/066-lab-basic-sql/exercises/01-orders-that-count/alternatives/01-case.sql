-- good for: readers who find a CASE clearer than a condition that is cast
SELECT id,
  CAST(ordered_at AS date) AS ordered_on,
  CASE WHEN coupon IS NULL THEN 0 ELSE 1 END AS with_coupon,
  CASE WHEN shipping = 0 THEN 1 ELSE 0 END AS free_shipping,
  CASE WHEN status = 'returned' THEN 1 ELSE 0 END AS returned
FROM orders
WHERE (status = 'delivered' OR status = 'returned')
  AND ordered_at >= '2025-01-01'
  AND ordered_at < '2026-01-01'
ORDER BY ordered_at, id;
