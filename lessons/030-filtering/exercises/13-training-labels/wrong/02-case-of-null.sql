-- step: rows
SELECT id,
  CASE coupon WHEN NULL THEN 0 ELSE 1 END AS with_coupon,
  CASE status WHEN 'returned' THEN 1 ELSE 0 END AS returned
FROM orders
WHERE status IN ('delivered', 'returned');
