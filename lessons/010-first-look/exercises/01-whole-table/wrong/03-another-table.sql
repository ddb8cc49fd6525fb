-- step: columns
SELECT *
FROM products;
