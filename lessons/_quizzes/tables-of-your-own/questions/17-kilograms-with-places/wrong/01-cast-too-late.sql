-- step: rows
SELECT sku, (weight_grams / 1000)::numeric AS kilograms
FROM products
WHERE weight_grams IS NOT NULL;
