-- step: order
SELECT name, weight_grams
FROM products
WHERE weight_grams BETWEEN 500 AND 1000
ORDER BY weight_grams, id;
