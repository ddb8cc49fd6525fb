-- step: rows
-- variant: on-the-edge
-- says: a price of exactly 5.00 or 20.00
SELECT name,
  CASE
    WHEN price <= 5 THEN 'small'
    WHEN price <= 20 THEN 'middle'
    ELSE 'large'
  END AS band
FROM products;
