-- step: columns
SELECT name price
FROM products;
