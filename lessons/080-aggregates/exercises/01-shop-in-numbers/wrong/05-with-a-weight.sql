-- step: rows
SELECT count(weight_grams), min(price), max(price), avg(price)
FROM products
WHERE NOT discontinued;
