-- step: count
SELECT name, weight_grams
FROM products
WHERE weight_grams BETWEEN 1000 AND 500
ORDER BY weight_grams, name;
