-- step: rows
SELECT name,
  CASE
    WHEN price < 5 THEN 'small'
    WHEN price < 20 THEN 'middle'
  END AS band
FROM products;
