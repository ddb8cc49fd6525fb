-- step: count
SELECT sku, weight_grams / 1000.0 AS kilograms
FROM products;
