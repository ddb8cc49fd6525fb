-- step: rows
SELECT sku, name AS product, round(weight_grams / 1000.0, 2) AS kilograms
FROM products;
