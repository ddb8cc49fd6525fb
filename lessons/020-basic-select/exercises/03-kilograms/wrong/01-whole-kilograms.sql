-- step: rows
SELECT sku, name AS product, weight_grams / 1000 AS kilograms
FROM products;
