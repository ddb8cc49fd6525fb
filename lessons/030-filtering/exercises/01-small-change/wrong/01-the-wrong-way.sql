-- step: count
SELECT name, price
FROM products
WHERE price >= 5;
