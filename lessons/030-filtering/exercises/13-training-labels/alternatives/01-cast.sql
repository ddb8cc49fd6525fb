-- good for: labels of 0 and 1 from any condition that is never unknown
SELECT id,
  (coupon IS NOT NULL)::int AS with_coupon,
  (status = 'returned')::int AS returned
FROM orders
WHERE status IN ('delivered', 'returned');
