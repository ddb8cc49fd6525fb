-- step: count
SELECT name, price
FROM products
WHERE price > 0 AND price <= 5;
