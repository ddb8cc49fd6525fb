-- step: rows
SELECT count(*), min(price), max(price), avg(price)
FROM products
WHERE NOT discontinued AND price > 0;
