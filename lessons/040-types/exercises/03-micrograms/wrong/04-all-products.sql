-- step: count
SELECT name, weight_grams::bigint * 1000000 AS micrograms
FROM products
ORDER BY weight_grams DESC, name;
