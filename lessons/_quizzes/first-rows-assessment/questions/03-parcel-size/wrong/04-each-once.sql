-- step: count
SELECT DISTINCT name,
  CASE WHEN weight_grams IS NULL THEN 'none' WHEN weight_grams <= 100 THEN 'letter' ELSE 'box' END AS parcel
FROM products;
