-- step: count
-- variant: twins
-- says: two products with the same name and weight
SELECT DISTINCT name, weight_grams
FROM products
WHERE weight_grams < 100;
