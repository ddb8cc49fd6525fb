SELECT sku, name AS product, weight_grams / 1000.0 AS kilograms
FROM products;
