-- step: rows
SELECT id,
  CASE WHEN coupon IS NOT NULL THEN 1 END AS with_coupon,
  CASE WHEN status = 'returned' THEN 1 END AS returned
FROM orders
WHERE status IN ('delivered', 'returned');
