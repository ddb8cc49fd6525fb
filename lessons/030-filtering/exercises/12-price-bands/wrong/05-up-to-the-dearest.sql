-- step: rows
-- variant: very-dear
-- says: dearer than any today
SELECT name,
  CASE
    WHEN price < 5 THEN 'small'
    WHEN price < 20 THEN 'middle'
    WHEN price <= 100 THEN 'large'
  END AS band
FROM products;
