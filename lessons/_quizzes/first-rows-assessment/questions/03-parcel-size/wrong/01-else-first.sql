-- step: rows
SELECT name,
  CASE WHEN weight_grams <= 100 THEN 'letter' ELSE 'box' END AS parcel
FROM products;
