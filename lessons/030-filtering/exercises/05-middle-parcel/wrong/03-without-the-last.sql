-- step: count
-- variant: one-kilogram
-- says: a product of exactly 1000 grams
SELECT name, weight_grams
FROM products
WHERE weight_grams >= 500 AND weight_grams < 1000
ORDER BY weight_grams, name;
