-- step: count
-- variant: not-noted
-- says: nobody noted when it was sent
SELECT id,
  CASE WHEN coupon IS NULL THEN 0 ELSE 1 END AS with_coupon,
  CASE WHEN status = 'returned' THEN 1 ELSE 0 END AS returned
FROM orders
WHERE status IN ('delivered', 'returned')
  AND shipped_at IS NOT NULL;
