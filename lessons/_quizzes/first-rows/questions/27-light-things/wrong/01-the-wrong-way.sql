-- step: count
SELECT name, weight_grams
FROM products
WHERE weight_grams > 100;
