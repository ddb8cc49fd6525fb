-- step: count
-- variant: turn-of-the-year
SELECT id, ordered_at::date AS ordered_on, (coupon IS NOT NULL)::integer AS with_coupon,
  (shipping = 0)::integer AS free_shipping, (status = 'returned')::integer AS returned
FROM orders
WHERE status IN ('delivered', 'returned') AND ordered_at BETWEEN '2025-01-01' AND '2025-12-31'
ORDER BY ordered_at, id;
