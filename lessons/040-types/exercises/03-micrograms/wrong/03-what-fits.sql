-- step: count
SELECT name, weight_grams * 1000000 AS micrograms
FROM products
WHERE weight_grams <= 2147
ORDER BY weight_grams DESC, name;
