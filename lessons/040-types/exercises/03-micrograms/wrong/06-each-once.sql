-- step: count
-- variant: twins
-- says: two products with the same name and weight
SELECT DISTINCT name, weight_grams::bigint * 1000000 AS micrograms
FROM products
WHERE weight_grams IS NOT NULL
ORDER BY micrograms DESC, name;
