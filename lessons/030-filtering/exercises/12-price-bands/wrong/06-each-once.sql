-- step: count
-- variant: twins
-- says: two products with the same name in the same band
SELECT DISTINCT name,
  CASE
    WHEN price < 5 THEN 'small'
    WHEN price < 20 THEN 'middle'
    ELSE 'large'
  END AS band
FROM products;
