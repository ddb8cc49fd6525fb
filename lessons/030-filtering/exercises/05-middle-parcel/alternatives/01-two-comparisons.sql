-- good for: bounds of which only one may be reached: change either sign alone
SELECT name, weight_grams
FROM products
WHERE weight_grams >= 500
  AND weight_grams <= 1000
ORDER BY weight_grams, name;
