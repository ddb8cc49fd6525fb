-- step: count
-- variant: hundred
-- says: a product of exactly 100 grams
SELECT name, weight_grams
FROM products
WHERE weight_grams <= 100;
