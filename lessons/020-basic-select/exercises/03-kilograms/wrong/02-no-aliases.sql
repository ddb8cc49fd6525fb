-- step: columns
SELECT sku, name, weight_grams / 1000.0
FROM products;
