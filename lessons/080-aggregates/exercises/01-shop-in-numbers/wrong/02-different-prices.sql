-- step: rows
SELECT count(*), min(price), max(price), avg(DISTINCT price)
FROM products
WHERE NOT discontinued;
