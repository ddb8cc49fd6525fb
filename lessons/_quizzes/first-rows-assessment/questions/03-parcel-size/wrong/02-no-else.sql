-- step: rows
SELECT name,
  CASE WHEN weight_grams <= 100 THEN 'letter' WHEN weight_grams > 100 THEN 'box' END AS parcel
FROM products;
