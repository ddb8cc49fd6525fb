-- step: columns
SELECT name,
  CASE
    WHEN price < 5 THEN 'small'
    WHEN price < 20 THEN 'middle'
    ELSE 'large'
  END
FROM products;
