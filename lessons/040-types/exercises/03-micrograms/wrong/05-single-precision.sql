-- step: rows
-- variant: odd-gram
-- says: a weight with many digits
SELECT name, weight_grams::real * 1000000 AS micrograms
FROM products
WHERE weight_grams IS NOT NULL
ORDER BY weight_grams DESC, name;
