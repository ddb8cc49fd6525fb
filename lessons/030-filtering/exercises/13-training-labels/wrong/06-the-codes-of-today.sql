-- step: rows
-- variant: new-code
-- says: a coupon code that is new
SELECT id,
  CASE
    WHEN coupon IN ('WELCOME', 'welcome', 'SPRING_10', 'spring-10', 'FREESHIP', 'ADVENT%', 'BEES_10%') THEN 1
    ELSE 0
  END AS with_coupon,
  CASE WHEN status = 'returned' THEN 1 ELSE 0 END AS returned
FROM orders
WHERE status IN ('delivered', 'returned');
