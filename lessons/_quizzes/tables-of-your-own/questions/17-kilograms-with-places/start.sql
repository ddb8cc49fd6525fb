SELECT sku, weight_grams / 1000 AS kilograms
FROM products
WHERE weight_grams IS NOT NULL;
