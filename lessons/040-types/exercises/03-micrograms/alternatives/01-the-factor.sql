-- good for: a factor that is written once: one bigint in a product makes the whole of it a bigint
SELECT name, 1000000::bigint * weight_grams AS micrograms
FROM products
WHERE weight_grams IS NOT NULL
ORDER BY weight_grams DESC, name;
