-- step: error
-- variant: heavy-and-light
SELECT sku, name AS product, (weight_grams / 1000.0)::numeric(5, 3) AS kilograms
FROM products;
