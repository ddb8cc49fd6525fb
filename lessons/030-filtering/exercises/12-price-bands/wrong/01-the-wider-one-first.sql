-- step: rows
SELECT name,
  CASE
    WHEN price < 20 THEN 'middle'
    WHEN price < 5 THEN 'small'
    ELSE 'large'
  END AS band
FROM products;
