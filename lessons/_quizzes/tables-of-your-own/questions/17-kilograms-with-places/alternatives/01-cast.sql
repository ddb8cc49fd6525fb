-- good for: saying which type you mean
SELECT sku, weight_grams::numeric / 1000 AS kilograms
FROM products
WHERE weight_grams IS NOT NULL;
