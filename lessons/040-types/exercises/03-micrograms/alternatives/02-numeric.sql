-- good for: products that may outgrow even bigint: numeric is slower and has no end
SELECT name, weight_grams::numeric * 1000000 AS micrograms
FROM products
WHERE weight_grams IS NOT NULL
ORDER BY weight_grams DESC, name;
