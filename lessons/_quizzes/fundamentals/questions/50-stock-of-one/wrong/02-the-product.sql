-- step: columns
SELECT *
FROM products
WHERE id = 40;
