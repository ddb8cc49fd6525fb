-- step: rows
SELECT sku, name AS product, coalesce(weight_grams / 1000.0, 0) AS kilograms
FROM products;
