-- step: error
SELECT name, (weight_grams * 1000000)::bigint AS micrograms
FROM products
WHERE weight_grams IS NOT NULL
ORDER BY weight_grams DESC, name;
